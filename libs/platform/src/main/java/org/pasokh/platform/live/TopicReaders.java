package org.pasokh.platform.live;

import java.util.Collection;
import org.pasokh.contracts.Topic;

/// Opens readers of whole topics.
@SuppressWarnings("DoNotCallSuggester") // the bodies follow
public final class TopicReaders {

    TopicReaders() {}

    /// Begins to read at once, in the background.
    ///
    /// @param name unique in the service; it names the thread and the meters
    public TopicReader open(String name, Collection<Topic> topics, StartAt start, LiveListener listener) {
        throw new UnsupportedOperationException("follows");
    }
}
