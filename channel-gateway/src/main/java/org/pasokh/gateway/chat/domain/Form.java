package org.pasokh.gateway.chat.domain;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form as it was sent. It may come from anybody, and may hold anything.
public interface Form {

    Pattern REQUEST = Pattern.compile("[0-9a-f]{32}");

    int LONGEST_NAME = 100;

    /// What is wrong, by field.
    Map<String, String> faults();

    /// 128 random bits in hex, made by the page: the same form however often it is sent.
    static boolean isRequest(@Nullable String id) {
        return id != null && REQUEST.matcher(id).matches();
    }

    static boolean isFilled(@Nullable String text, int longest) {
        return text != null && text.length() <= longest && !Cleaning.clean(text).isBlank();
    }

    /// What is wrong with what any form has.
    static void addFaults(
            @Nullable String requestId, @Nullable String name, @Nullable String language, Map<String, String> faults) {
        if (!isRequest(requestId)) {
            faults.put("requestId", "is to be 32 hex digits");
        }
        if (name != null && name.length() > LONGEST_NAME) {
            faults.put("name", "is too long");
        }
        if (language != null && !VisitorFrame.Hello.LANGUAGE.matcher(language).matches()) {
            faults.put("language", "is no language tag");
        }
    }
}
