package org.pasokh.gateway.chat.domain;

/// A file that went along with a message, whole in the content store.
///
/// @param id its content's
/// @param mediaType as its bytes show it
public record SharedFile(String id, String name, String mediaType, long length, String sha256) {}
