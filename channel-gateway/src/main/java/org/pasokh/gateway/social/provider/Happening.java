package org.pasokh.gateway.social.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.Extras;

/// Something that a provider tells, in one shape for all of them. Ids are the provider's own.
public sealed interface Happening {

    /// The chat, which names the conversation.
    String chat();

    record Wrote(String chat, String id, Person from, Said said, Instant at) implements Happening {}

    /// @param said the whole message as it is now
    /// @param revision of two, the higher one is later; above 0
    record Edited(String chat, String id, Person from, Said said, Instant at, long revision) implements Happening {}

    record Deleted(String chat, String id, Instant at) implements Happening {}

    /// @param id of a message of theirs or ours
    /// @param reactions all that they have on it now
    record Reacted(String chat, String id, List<String> reactions, Instant at, long revision) implements Happening {
        public Reacted {
            reactions = List.copyOf(reactions);
        }
    }

    /// What became of messages of ours.
    ///
    /// @param reason the provider's, as a code: never its words
    record Receipt(
            String chat,
            Which which,
            DeliveryStatus status,
            @Nullable String reason,
            Instant at) implements Happening {

        /// Which messages of ours.
        public sealed interface Which {}

        public record WithId(String id) implements Which {}

        /// The provider repeats what we named it.
        public record Ours(String messageId) implements Which {}

        /// All that were sent up to then.
        public record UpTo(Instant sentAt) implements Which {}
    }

    /// Not for us to act on.
    ///
    /// @param reason a word, for the counts: `own-echo`, `group`, `kind-unknown`
    record Passed(String chat, String reason) implements Happening {}

    /// Who wrote.
    ///
    /// @param address the provider's name of them, for whoever looks them up; not always a phone number
    /// @param language a BCP 47 tag
    record Person(
            String address, @Nullable String name, @Nullable String language) {}

    /// What a message says.
    ///
    /// @param repliesTo the provider's id of the message it answers
    /// @param extras its `awaited` is not looked at
    record Said(
            String text,
            List<MediaRef> media,
            @Nullable String repliesTo,
            @Nullable Extras extras) {

        public Said {
            media = List.copyOf(media);
        }

        public static Said ofText(String text) {
            return new Said(text, List.of(), null, null);
        }
    }
}
