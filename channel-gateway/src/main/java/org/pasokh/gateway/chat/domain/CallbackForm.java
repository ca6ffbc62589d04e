package org.pasokh.gateway.chat.domain;

import org.jspecify.annotations.Nullable;

/// What somebody says of themselves who asks to be called.
///
/// @param subject what it is about
/// @param language a BCP 47 tag
public record CallbackForm(
        String subject, @Nullable String name, @Nullable String language) {

    public static final int LONGEST_SUBJECT = 500;
}
