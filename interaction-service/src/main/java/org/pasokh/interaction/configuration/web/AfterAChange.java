package org.pasokh.interaction.configuration.web;

/// What this replica does at once after a change; were it not to, it would do it within seconds.
@FunctionalInterface
public interface AfterAChange {

    void changed();
}
