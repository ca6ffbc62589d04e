package org.pasokh.gateway.chat.domain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
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
        @Nullable Instant time)
        implements Form {

    @Override
    public Map<String, String> faults() {
        Map<String, String> faults = new TreeMap<>();
        Form.addFaults(requestId, name, language, faults);
        if (!Form.isFilled(phone, VisitorFrame.Callback.LONGEST_PHONE)) {
            faults.put("phone", "is missing or too long");
        }
        if (!Form.isFilled(subject, CallbackForm.LONGEST_SUBJECT)) {
            faults.put("subject", "is missing or too long");
        }
        return faults;
    }

    /// Only of one without faults.
    public CallbackForm form() {
        String about = subject == null ? "" : Cleaning.clean(subject).strip();
        return new CallbackForm(about, name == null ? null : VisitorText.inOneLine(name), language);
    }
}
