package org.pasokh.contracts.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message brings that is neither its text nor a file.
///
/// @param sticker the emoji that the sticker stands for; its picture is a file
/// @param choice which of the answers that we offered was chosen, as we named it
/// @param awaited how many files belong to the message that come after it
/// @param missing kinds of what the customer sent and the channel cannot bring, in its own words: `poll`
public record Extras(
        @Nullable Location location,
        @Nullable List<ContactCard> contactCards,
        @Nullable Referral referral,
        @Nullable String sticker,
        @Nullable String choice,
        int awaited,
        @Nullable List<String> missing) {

    public static final Extras NONE = new Extras(null, null, null, null, null, 0, null);

    public Extras {
        contactCards = contactCards == null ? null : List.copyOf(contactCards);
        missing = missing == null ? null : List.copyOf(missing);
    }

    public boolean isNothing() {
        return NONE.equals(this);
    }

    /// A place on the earth.
    public record Location(
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) {}

    /// Somebody whom the customer names.
    public record ContactCard(String name, List<String> phones) {
        public ContactCard {
            phones = List.copyOf(phones);
        }
    }

    /// Where the customer came from: an advertisement, a link of ours, a post.
    ///
    /// @param source the provider's word for the kind of place
    /// @param reference what our link carried
    public record Referral(
            String source,
            @Nullable String reference,
            @Nullable String headline,
            @Nullable String url) {}
}
