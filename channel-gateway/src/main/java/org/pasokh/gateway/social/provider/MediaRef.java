package org.pasokh.gateway.social.provider;

import org.jspecify.annotations.Nullable;

/// A file that the provider keeps for us for a while.
///
/// @param id how to ask for it
/// @param name as the customer's device called it, else made up from what it is: `photo.jpg`
/// @param mediaType as the provider has it
/// @param length in bytes; -1 if not told
public record MediaRef(String id, String name, @Nullable String mediaType, long length) {}
