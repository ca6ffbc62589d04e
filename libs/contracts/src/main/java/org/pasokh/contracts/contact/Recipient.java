package org.pasokh.contracts.contact;

import org.jspecify.annotations.Nullable;

/// To whom a message goes beside the business and the customer who wrote first, and where their address stands.
public record Recipient(
        Place place, String address, @Nullable String name) {

    /// Where an address stands in a mail.
    public enum Place {
        TO,
        CC,
        /// The others are not told.
        BCC
    }
}
