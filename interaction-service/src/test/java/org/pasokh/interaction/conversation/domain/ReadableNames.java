package org.pasokh.interaction.conversation.domain;

import java.util.Locale;

/// Whoever is `sara` is Sara.
final class ReadableNames implements Colleagues {

    @Override
    public String nameOf(String agentId) {
        return agentId.substring(0, 1).toUpperCase(Locale.ROOT) + agentId.substring(1);
    }
}
