package org.pasokh.gateway.chat;

import org.pasokh.gateway.chat.application.ReportingLostVisitors;
import org.pasokh.gateway.chat.application.SeeingVisitors;
import org.pasokh.gateway.chat.application.WatchingLog;
import org.pasokh.gateway.chat.messaging.LiveReading;
import org.pasokh.gateway.chat.web.ChatSockets;
import org.springframework.context.SmartLifecycle;

/// Starts what goes on in web chat all the time, and ends it: the visitors are told before anything stops.
final class ChatRhythm implements SmartLifecycle {

    private final LiveReading live;
    private final Recurring recurring;
    private final ChatSockets sockets;
    private final Timers timers;
    private final ChatSettings.Intervals every;

    ChatRhythm(
            LiveReading live, Recurring recurring, ChatSockets sockets, Timers timers, ChatSettings.Intervals every) {
        this.live = live;
        this.recurring = recurring;
        this.sockets = sockets;
        this.timers = timers;
        this.every = every;
    }

    /// What is done again and again.
    record Recurring(SeeingVisitors seeing, ReportingLostVisitors reporting, WatchingLog watching) {}

    @Override
    public void start() {
        live.start();
        timers.every(every.ping(), sockets::pingAll);
        timers.every(every.look(), recurring.watching()::look);
        timers.every(every.seen(), recurring.seeing()::see);
        timers.every(every.sweep(), recurring.reporting()::report);
    }

    @Override
    public void stop() {
        sockets.stop();
        timers.close();
        live.stop();
    }

    @Override
    public boolean isRunning() {
        return live.isRunning();
    }
}
