package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A callback form as it was sent. It may come from anybody, and may hold anything.
///
/// @param requestId 128 random bits in hex, made by the page: the same form however often it is sent, and the key to it
/// @param phone as it was typed
/// @param time the earliest; as soon as it is their turn when absent
public record FormWish(
        @Nullable String requestId,
        @Nullable String phone,
        @Nullable String subject,
        @Nullable String name,
        @Nullable String language,
        @Nullable Instant time) {

    private static final Pattern REQUEST = Pattern.compile("[0-9a-f]{32}");

    public static boolean isRequest(@Nullable String id) {
        return id != null && REQUEST.matcher(id).matches();
    }

    /// What is wrong, by field.
    public Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        if (!isRequest(requestId)) {
            faults.put("requestId", "is to be 32 hex digits");
        }
        if (!isFilled(phone, VisitorFrame.Callback.LONGEST_PHONE)) {
            faults.put("phone", "is missing or too long");
        }
        if (!isFilled(subject, CallbackForm.LONGEST_SUBJECT)) {
            faults.put("subject", "is missing or too long");
        }
        if (name != null && name.length() > CallbackForm.LONGEST_NAME) {
            faults.put("name", "is too long");
        }
        if (language != null && !VisitorFrame.Hello.LANGUAGE.matcher(language).matches()) {
            faults.put("language", "is no language tag");
        }
        return faults;
    }

    /// Only of one without faults.
    public CallbackForm form() {
        String about = subject == null ? "" : Cleaning.clean(subject).strip();
        return new CallbackForm(about, name == null ? null : VisitorText.inOneLine(name), language);
    }

    private static boolean isFilled(@Nullable String text, int longest) {
        return text != null && text.length() <= longest && !Cleaning.clean(text).isBlank();
    }
}
