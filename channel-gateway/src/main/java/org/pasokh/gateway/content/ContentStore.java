package org.pasokh.gateway.content;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.pasokh.contracts.contact.ContentRef;

/// Keeps bytes that are too many for the log. What no event refers to is swept some time after it was stored.
public interface ContentStore {

    /// Reads the bytes to their end, keeps them and reads them back before it returns. An id names its bytes for ever:
    /// storing under one that is there already leaves what is there, and `bytes` unread.
    ///
    /// Bytes that cannot be read are an [java.io.UncheckedIOException], a store that is away one of Spring's data
    /// access exceptions.
    ///
    /// @param id a hash of what the content is, so that the same thing stored again is stored once
    /// @param mediaType what is said of the bytes; what they show to be counts more ([FileTypes])
    ContentRef store(String id, String mediaType, InputStream bytes);

    /// What there is under an id, without its bytes.
    Optional<ContentRef> find(String id);

    /// The caller closes it.
    Optional<StoredContent> open(String id);

    /// From now on these stay. To be called just before an event that refers to them is published: a content too many
    /// costs space, one too few a customer's words.
    void refer(Collection<String> ids);

    /// Removes what was stored before `limit` and is not referred to; says how many contents.
    int sweep(Instant limit);
}
