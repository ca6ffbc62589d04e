package org.pasokh.gateway.email.intake;

import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail in a mailbox. The bytes come from the server as they are read and leave the mail unseen.
///
/// @param receivedAt by the server, if it says
/// @param length how many bytes the server promises, negative if it does not say
public record ArrivedMail(long uid, @Nullable Instant receivedAt, long length, InputStream bytes) {}
