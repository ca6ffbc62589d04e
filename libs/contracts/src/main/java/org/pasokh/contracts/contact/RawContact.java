package org.pasokh.contracts.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Event;
import org.pasokh.contracts.EventType;

/// What a mail server or a provider delivered, byte for byte, kept before it was acknowledged. Topic `contact.raw`.
public sealed interface RawContact extends Event {

    /// The business's address that it came to.
    String entryPoint();

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

    /// What a provider posted to our webhook, or handed over when it was asked: one delivery, which may tell of several
    /// things. Its bytes stand in `bytes`, or in the content store when over 256 kB; one of the two is there.
    ///
    /// @param provider the kind of provider, which says how to read the bytes
    /// @param account the business's account there
    @EventType("contact.raw-post.v1")
    @SuppressWarnings("ArrayRecordComponent") // the bytes are the fact; records of this type are never compared
    record RawPost(
            String entryPoint,
            String provider,
            String account,
            Instant receivedAt,
            byte @Nullable [] bytes,
            @Nullable ContentRef content)
            implements RawContact {}
}
