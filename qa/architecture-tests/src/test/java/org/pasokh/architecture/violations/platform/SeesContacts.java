package org.pasokh.architecture.violations.platform;

import org.pasokh.contracts.contact.ContactInbound;

/// Glue that knows what it carries.
public record SeesContacts(ContactInbound event) {}
