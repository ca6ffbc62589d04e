package org.pasokh.gateway.chat.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.ChatState;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.EntryState;
import org.pasokh.gateway.chat.domain.ExpectedWait;
import org.pasokh.gateway.chat.domain.GatewayFrame;

class EntryPointsTest {

    private static final GatewayFrame.Entry OPEN = new GatewayFrame.Entry(EntryState.OPEN, null, null);
    private static final GatewayFrame.Entry BUSY =
            new GatewayFrame.Entry(EntryState.LONG_WAIT, ExpectedWait.FROM_11_TO_15, null);
    private static final GatewayFrame.Entry CLOSED =
            new GatewayFrame.Entry(EntryState.CLOSED, null, Instant.parse("2026-11-22T08:30:00Z"));

    private final EntryPoints entryPoints = new EntryPoints();
    private final List<GatewayFrame> heard = new ArrayList<>();

    @Test
    void whoever_comes_is_told_how_it_stands_and_from_then_on_what_changes() {
        entryPoints.heard("web", OPEN);
        visitor("web");
        entryPoints.heard("web", OPEN);
        entryPoints.heard("web", BUSY);
        entryPoints.heard("shop", CLOSED);
        entryPoints.heard("web", CLOSED);

        assertThat(heard).containsExactly(OPEN, BUSY, CLOSED);
    }

    @Test
    void where_nothing_has_been_heard_nothing_is_told() {
        entryPoints.heard("shop", CLOSED);
        visitor("web");

        assertThat(heard).isEmpty();
    }

    @Test
    void who_has_gone_hears_nothing_more() {
        LiveOutlet outlet = visitor("web");
        outlet.closed();
        entryPoints.heard("web", BUSY);

        assertThat(heard).isEmpty();
    }

    private LiveOutlet visitor(String entryPoint) {
        LiveOutlet outlet = new LiveOutlet(new Socket() {
            @Override
            public void send(GatewayFrame frame) {
                if (frame instanceof GatewayFrame.Entry) {
                    heard.add(frame);
                }
            }

            @Override
            public void close(Closing closing) {
                // the outlet remembers it
            }
        });
        outlet.welcome(
                new GatewayFrame.Welcome("t", ChatState.NEW, null, 0, 0, List.of(), null, null),
                ChatSession.fresh("s"));
        entryPoints.follow(entryPoint, outlet);
        return outlet;
    }
}
