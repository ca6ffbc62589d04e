package org.pasokh.gateway.owning;

/// What can be wrong with a line, each channel's own kinds and [InTheHouse].
public interface Trouble {

    String name();

    /// What is wrong with ourselves.
    enum InTheHouse implements Trouble {
        LOG_AWAY,
        DATABASE_AWAY,
        /// Not foreseen: the log line has the trace.
        FAILED
    }
}
