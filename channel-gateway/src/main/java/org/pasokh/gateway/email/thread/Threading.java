package org.pasokh.gateway.email.thread;

import org.jspecify.annotations.Nullable;

/// Where a mail belongs.
///
/// @param answers our message that it answers, where a proof names it
/// @param forged how many marks it carried that look like ours and are not
/// @param continues the conversation that it points to, though it is about something else; not noted by older versions
public record Threading(
        String key,
        Evidence evidence,
        @Nullable String answers,
        int forged,
        @Nullable String continues) {

    Threading(String key, Evidence evidence, @Nullable String answers, int forged) {
        this(key, evidence, answers, forged, null);
    }
}
