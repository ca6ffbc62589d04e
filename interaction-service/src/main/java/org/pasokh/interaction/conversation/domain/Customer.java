package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.Nullable;

/// The other side as its channel tells it: an address that can be answered, and a name if one was given.
///
/// @param particulars not written down by older versions
public record Customer(
        String address, @Nullable String name, @Nullable Particulars particulars) {

    public Customer(String address, @Nullable String name) {
        this(address, name, null);
    }

    /// What a later contact does not say stays as it was.
    Customer updatedBy(Customer later) {
        return new Customer(
                later.address,
                later.name == null ? name : later.name,
                later.particulars == null ? particulars : later.particulars);
    }
}
