package org.pasokh.platform.live;

/// Sees every record of a reader's topics, one after the other on one thread.
@FunctionalInterface
public interface LiveListener {

    void onRecord(LiveRecord read);
}
