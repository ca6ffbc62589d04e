package org.pasokh.gateway.email.thread;

import org.pasokh.gateway.email.reading.MailAddress;

/// Who writes in a conversation.
@FunctionalInterface
public interface Participants {

    boolean include(String key, MailAddress sender);
}
