package org.pasokh.interaction.desk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.PoolEvent.AgentHandedOver;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.CapacityChanged;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.content.Texts;
import org.pasokh.interaction.configuration.version.Comparing;
import org.pasokh.interaction.configuration.version.CurrentVersion;
import org.pasokh.interaction.configuration.version.FromSettings;
import org.pasokh.interaction.configuration.version.VersionsInMemory;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.Cursor;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.view.Slot;
import org.pasokh.interaction.desk.view.Slot.Log;

class AddressesTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Content CONTENT = Texts.of("""
            pools: {main: {}, east: {}}
            queues: {sales: {}, returns: {pool: east}}
            agents:
              sara: {name: Sara, queues: [sales], channels: [chat]}
              reza: {name: Reza, queues: [returns], channels: [chat]}
            """);

    private Instant now = NINE.plusSeconds(5);
    private final CurrentView current = new CurrentView();
    private final LiveView view = new LiveView(List.of(), Cursor.start(7, new long[1], new long[1]));
    private final Addresses addresses = new Addresses(current, directory(), _ -> Optional.empty(), () -> now);
    private long offset;

    @Test
    void whoever_was_never_heard_of_is_where_the_configuration_says() {
        assertThat(addresses.ofAgent("reza")).isEqualTo("east");
        follow();
        assertThat(addresses.ofAgent("reza")).isEqualTo("east");
        assertThat(addresses.ofAgent("nobody")).isEqualTo("main");
        assertThat(addresses.ofQueue("returns")).isEqualTo("east");
        assertThat(addresses.ofQueue("none")).isEqualTo("main");
    }

    @Test
    void one_who_is_to_move_is_asked_where_the_work_is_until_the_router_has_moved_it() {
        follow();
        hear("main", new CapacityChanged("reza", 33, 100, NINE));
        assertThat(addresses.ofAgent("reza")).isEqualTo("main");

        hear("main", new AgentHandedOver("reza", "east", List.of("h1"), NINE.plusSeconds(6)));

        assertThat(addresses.ofAgent("reza")).isEqualTo("east");
    }

    @Test
    void what_the_router_has_not_moved_within_a_minute_it_does_not_have() {
        follow();
        hear("main", new CapacityChanged("reza", 33, 100, NINE));

        now = NINE.plusSeconds(61);

        assertThat(addresses.ofAgent("reza")).isEqualTo("east");
    }

    @Test
    void each_command_goes_to_the_pool_of_its_subject() {
        follow();
        hear("east", enqueued("v1"));

        assertThat(addresses.of(new RoutingRequest.ResumeVisit("v1", "boss"))).isEqualTo("east");
        assertThat(addresses.of(new RoutingRequest.ResumeVisit("v9", "boss"))).isEqualTo("main");
        assertThat(addresses.of(new RoutingRequest.SuspendQueue("returns", null, "boss")))
                .isEqualTo("east");
        assertThat(addresses.of(new RoutingRequest.AcceptOffer("o1", "reza"))).isEqualTo("east");
        assertThat(addresses.of(new RoutingRequest.TakeVisit("v1", "sara"))).isEqualTo("main");
    }

    private void follow() {
        current.follow(view, () -> true);
    }

    private void hear(String pool, RoutingEvent event) {
        view.read(
                new Slot(Log.ROUTING, 0),
                offset++,
                new Envelope<>("e" + offset, "/test", "s", offset, NINE, pool, null, null, event),
                NINE);
    }

    private static RoutingEvent enqueued(String visitId) {
        return new RoutingEvent.VisitEnqueued(
                visitId, "i", "returns", Channel.CHAT, NINE, NINE, null, NINE, 0, null, null, null);
    }

    private static Directory directory() {
        var versions = new VersionsInMemory();
        var settings = new FromSettings(CONTENT, versions, new Comparing(new ContentText()), () -> NINE);
        return new Directory(new CurrentVersion(versions, settings));
    }
}
