package org.pasokh.gateway.chat.application;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame;

/// A visitor's end that keeps what it is told.
final class RecordingSocket implements Socket {

    private final List<GatewayFrame> frames = new CopyOnWriteArrayList<>();
    private volatile @Nullable Closing closing;

    @Override
    public void send(GatewayFrame frame) {
        if (closing == null) {
            frames.add(frame);
        }
    }

    @Override
    public void close(Closing why) {
        if (closing == null) {
            closing = why;
        }
    }

    List<GatewayFrame> frames() {
        return frames;
    }

    <F extends GatewayFrame> List<F> frames(Class<F> type) {
        return frames.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Nullable
    Closing closing() {
        return closing;
    }
}
