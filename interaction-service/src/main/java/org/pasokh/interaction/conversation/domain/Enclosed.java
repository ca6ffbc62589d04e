package org.pasokh.interaction.conversation.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.conversation.domain.Content.Attachment;

/// What came with a message that is neither its text nor came as a file with it.
///
/// @param choice which of the answers that we offered was chosen
/// @param awaited how many files come after the message
/// @param came of those what came, or why it will not
/// @param missing kinds of what the channel cannot bring
public record Enclosed(
        @Nullable Location location,
        List<ContactCard> contactCards,
        @Nullable Referral referral,
        @Nullable String sticker,
        @Nullable String choice,
        int awaited,
        List<Came> came,
        List<String> missing) {

    public Enclosed {
        contactCards = List.copyOf(contactCards);
        came = List.copyOf(came);
        missing = List.copyOf(missing);
    }

    public record Location(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) {}

    public record ContactCard(String name, List<String> phones) {}

    public record Referral(
            String source,
            @Nullable String reference,
            @Nullable String headline,
            @Nullable String url) {}

    /// @param ordinal which of the awaited, from 1
    /// @param attachment null if it will not come
    public record Came(
            int ordinal,
            @Nullable Attachment attachment,
            @Nullable String reason) {}

    boolean awaits(int ordinal) {
        return ordinal <= awaited && came.stream().noneMatch(each -> each.ordinal() == ordinal);
    }

    Enclosed with(Came file) {
        List<Came> all = new ArrayList<>(came);
        all.add(file);
        return new Enclosed(location, contactCards, referral, sticker, choice, awaited, all, missing);
    }
}
