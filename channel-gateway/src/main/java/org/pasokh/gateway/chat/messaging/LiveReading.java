package org.pasokh.gateway.chat.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.live.StartAt;
import org.pasokh.platform.live.TopicReader;
import org.pasokh.platform.live.TopicReaders;

/// This gateway's own reading of everything that is new on the log of contacts.
public final class LiveReading {

    private static final List<Topic> TOPICS =
            List.of(Topic.CONTACT_INBOUND, Topic.CONTACT_OUTBOUND, Topic.LIVE_SIGNALS);

    private final TopicReaders readers;
    private final PushingLive pushing;
    private volatile @Nullable TopicReader reader;

    public LiveReading(TopicReaders readers, PushingLive pushing) {
        this.readers = readers;
        this.pushing = pushing;
    }

    public void start() {
        reader = readers.open("chat-live", TOPICS, new StartAt.End(), pushing);
    }

    public void stop() {
        TopicReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }

    public boolean isRunning() {
        return reader != null;
    }

    /// Whether everything that is written from now on reaches the visitors of this gateway.
    public boolean isLive() {
        TopicReader open = reader;
        return open != null && open.caughtUp();
    }
}
