package org.pasokh.gateway.email.sending;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// A server's answer by its numbers (RFC 5321, RFC 3463).
///
/// @param code 0 when there was none
/// @param enhanced as `5.1.1`, or empty
record SmtpStatus(int code, String enhanced) {

    private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /// What follows from it.
    enum Meaning {
        REFUSED,
        PUT_OFF,
        SIGN_IN_FIRST,
        NO_ANSWER
    }

    static SmtpStatus of(MessagingException failure) {
        for (Exception e = failure;
                e != null;
                e = e instanceof MessagingException next ? next.getNextException() : null) {
            int code = codeOf(e);
            if (code > 0) {
                Matcher enhanced = ENHANCED.matcher(String.valueOf(e.getMessage()));
                return new SmtpStatus(code, enhanced.find() ? enhanced.group(1) : "");
            }
        }
        return new SmtpStatus(0, "");
    }

    private static int codeOf(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    /// 421: the server closes the line, whatever it thinks of the mail.
    Meaning meaning() {
        if (code == 530 || code == 535) {
            return Meaning.SIGN_IN_FIRST;
        }
        if (code >= 500) {
            return Meaning.REFUSED;
        }
        return code >= 400 && code != 421 ? Meaning.PUT_OFF : Meaning.NO_ANSWER;
    }

    String reason() {
        return code == 0 ? "no-answer" : ("smtp " + code + " " + enhanced).strip();
    }
}
