package org.pasokh.interaction.configuration.content;

import java.util.stream.Stream;
import org.pasokh.contracts.contact.Channel;

/// Nobody who is spoken with at once is laid aside for somebody else.
final class CapacityFaults {

    private CapacityFaults() {}

    static Stream<Fault> of(Content content) {
        return content.pools().entrySet().stream()
                .flatMap(pool -> pool.getValue().interruptible().stream()
                        .filter(channel -> channel == Channel.PHONE || channel == Channel.CHAT)
                        .map(channel -> Fault.at(
                                "calls and chats cannot be laid aside", "pools", pool.getKey(), "interruptible")));
    }
}
