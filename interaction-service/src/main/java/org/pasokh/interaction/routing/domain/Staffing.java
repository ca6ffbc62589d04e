package org.pasokh.interaction.routing.domain;

/// Whether anybody who could take a queue's contacts of one channel is logged in, as it was last told.
///
/// @param seq how often it has been told
public record Staffing(QueueId queue, Channel channel, boolean staffed, long seq) implements Entry {

    @Override
    public Key key() {
        return new Key(EntryKind.STAFFING, idOf(queue, channel));
    }

    static String idOf(QueueId queue, Channel channel) {
        return channel + "/" + queue.value();
    }
}
