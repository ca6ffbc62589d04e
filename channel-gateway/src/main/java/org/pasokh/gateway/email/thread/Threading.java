package org.pasokh.gateway.email.thread;

import org.jspecify.annotations.Nullable;

/// Where a mail belongs.
///
/// @param answers our message that it answers, where a proof names it
/// @param forged how many marks it carried that look like ours and are not
public record Threading(
        String key, Evidence evidence, @Nullable String answers, int forged) {}
