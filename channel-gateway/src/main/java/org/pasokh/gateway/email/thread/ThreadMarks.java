package org.pasokh.gateway.email.thread;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks by which an answer finds its conversation: a reply address and a Message-ID, both signed for one account.
public final class ThreadMarks {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ID = ShortIds.PATTERN;
    private static final String SIGNATURE = "[0-9a-v]{16}";
    private static final Pattern MARKED_ADDRESS = Pattern.compile("(.+)\\+(" + ID + ")\\.(" + SIGNATURE + ")@([^@]+)");
    private static final Pattern MARKED_MESSAGE_ID =
            Pattern.compile("(" + ID + ")\\.(" + ID + ")\\.(" + SIGNATURE + ")@([^@]+)");

    private final ThreadSignatures signatures;

    public ThreadMarks(ThreadSignatures signatures) {
        this.signatures = signatures;
    }

    /// `support+<key>.<signature>@…`; the plain address where that would be longer than a local part may be.
    public String replyAddress(String account, String key) {
        int at = account.lastIndexOf('@');
        String mark = ShortIds.shorten(key) + "." + signatures.sign("address", folded(account), key);
        String local = account.substring(0, at) + "+" + mark;
        return local.length() > LONGEST_LOCAL_PART ? account : local + account.substring(at);
    }

    public Proof inAddress(String account, String address) {
        Matcher marked = MARKED_ADDRESS.matcher(folded(address));
        if (!marked.matches() || !folded(account).equals(marked.group(1) + "@" + marked.group(4))) {
            return new Proof.None();
        }
        String key = ShortIds.lengthen(marked.group(2));
        return signatures.verify(marked.group(3), "address", folded(account), key)
                ? new Proof.Proven(key, null)
                : new Proof.Forged();
    }

    /// Without angle brackets. The same message always gets the same one.
    public String messageId(String account, String messageId, String key) {
        return ShortIds.shorten(messageId) + "." + ShortIds.shorten(key) + "."
                + signatures.sign("message-id", folded(account), messageId, key) + "@" + domain(account);
    }

    public Proof inMessageId(String account, String candidate) {
        Matcher marked = MARKED_MESSAGE_ID.matcher(folded(candidate));
        if (!marked.matches() || !marked.group(4).equals(domain(account))) {
            return new Proof.None();
        }
        String messageId = ShortIds.lengthen(marked.group(1));
        String key = ShortIds.lengthen(marked.group(2));
        return signatures.verify(marked.group(3), "message-id", folded(account), messageId, key)
                ? new Proof.Proven(key, messageId)
                : new Proof.Forged();
    }

    private static String domain(String account) {
        return folded(account.substring(account.lastIndexOf('@') + 1));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
