package org.pasokh.gateway.email.thread;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Where a mail was found to belong, and by what evidence. It is found once: translated again, the mail must not end up
/// in another conversation because meanwhile more is known.
@Document("mail-messages")
public record MailNote(@Id String messageId, String account, Threading threading, Instant at) {}
