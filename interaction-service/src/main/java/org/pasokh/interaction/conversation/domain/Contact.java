package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.Nullable;

/// How the customer reached us last, and so how the customer is answered.
///
/// @param language a BCP 47 tag, if the channel knows it
/// @param onlyPhone the number, in E.164, of who can be called and nothing else; not written down by older versions
public record Contact(
        Channel channel,
        String entryPoint,
        Customer customer,
        @Nullable String language,
        @Nullable String onlyPhone) {

    boolean reads() {
        return onlyPhone == null;
    }

    /// A later contact tells more than an earlier one, but what it does not say stays as it was.
    Contact updatedBy(Contact later) {
        return new Contact(
                later.channel,
                later.entryPoint,
                customer.updatedBy(later.customer),
                later.language == null ? language : later.language,
                later.onlyPhone);
    }
}
