package org.pasokh.contracts.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What a mail server or a provider delivered, byte for byte, kept before it was acknowledged. Topic `contact.raw`.
public sealed interface RawContact extends Event {

    /// A mail as the mailbox held it. Its bytes stand in `bytes`, or in the content store when over 256 kB; exactly
    /// one of the two is there. Account, folder, UIDVALIDITY and UID together name it for ever.
    @EventType("contact.raw-mail.v1")
    @SuppressWarnings("ArrayRecordComponent") // the bytes are the fact; records of this type are never compared
    record RawMail(
            String entryPoint,
            String account,
            String folder,
            long uidValidity,
            long uid,
            Instant receivedAt,
            byte @Nullable [] bytes,
            @Nullable ContentRef content)
            implements RawContact {}
}
