package org.pasokh.contracts.contact;

/// Points at bytes in the content store. `length` is in bytes, `sha256` in lower-case hex; both were checked by
/// reading the content back before this reference was published.
public record ContentRef(String id, String sha256, long length, String mediaType) {}
