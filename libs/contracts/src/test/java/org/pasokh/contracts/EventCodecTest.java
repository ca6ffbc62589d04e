package org.pasokh.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.EventCodec.Reading;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.LiveSignal;
import org.pasokh.contracts.contact.LiveSignal.Typing;
import org.pasokh.contracts.contact.Party;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.contracts.routing.RoutingRequest;

class EventCodecTest {

    private static final EventTypes<LiveSignal> SIGNALS = EventTypes.of(LiveSignal.class);
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final Typing TYPING = new Typing(Party.AGENT, NINE);
    private static final Envelope<LiveSignal> ENVELOPE =
            new Envelope<>("id-1", "/interaction-service", "interaction-1", 7, NINE, "key-1", "cause-1", null, TYPING);

    @Test
    void attributes_go_into_headers_as_cloud_events_has_them() {
        assertThat(EventCodec.headers(ENVELOPE))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "id-1",
                        "ce_type", "live.typing.v1",
                        "ce_source", "/interaction-service",
                        "ce_subject", "interaction-1",
                        "ce_time", "2026-11-21T09:00:00Z",
                        "ce_sequence", "7",
                        "ce_causationid", "cause-1",
                        "content-type", "application/json"));
    }

    @Test
    void what_was_written_is_read_back() {
        Reading<LiveSignal> reading =
                EventCodec.read(SIGNALS, "key-1", EventCodec.headers(ENVELOPE), EventCodec.value(TYPING));

        assertThat(reading).isEqualTo(new Reading.Read<>(ENVELOPE));
    }

    @Test
    void a_type_of_another_family_or_a_newer_one_is_unknown_not_broken() {
        Map<String, String> headers = headersWith(EventCodec.TYPE, "live.waved.v9");

        assertThat(EventCodec.read(SIGNALS, "key-1", headers, EventCodec.value(TYPING)))
                .isEqualTo(new Reading.UnknownType<>("live.waved.v9"));
        assertThat(EventCodec.read(
                        EventTypes.of(RoutingRequest.class),
                        "key-1",
                        EventCodec.headers(ENVELOPE),
                        EventCodec.value(TYPING)))
                .isEqualTo(new Reading.UnknownType<>("live.typing.v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_subject", "ce_time"})
    void a_record_without_a_required_header_is_broken(String header) {
        Map<String, String> headers = headersWith(header, null);

        assertThat(EventCodec.read(SIGNALS, "key-1", headers, EventCodec.value(TYPING)))
                .isInstanceOf(Reading.Broken.class);
    }

    @Test
    void a_time_or_number_that_is_none_is_broken() {
        assertThat(EventCodec.read(SIGNALS, "k", headersWith("ce_time", "yesterday"), EventCodec.value(TYPING)))
                .isInstanceOf(Reading.Broken.class);
        assertThat(EventCodec.read(SIGNALS, "k", headersWith("ce_sequence", "first"), EventCodec.value(TYPING)))
                .isInstanceOf(Reading.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "\"text\"",
                "{\"party\":\"ROBOT\"}",
                "{\"party\":\"AGENT\"",
                "{\"at\":{}}",
                "{\"party\":null,\"at\":\"2026-11-21T09:00:00Z\"}"
            })
    void a_value_that_is_not_its_type_is_broken(String value) {
        Reading<LiveSignal> reading =
                EventCodec.read(SIGNALS, "key-1", EventCodec.headers(ENVELOPE), value.getBytes(UTF_8));

        assertThat(reading).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void a_part_of_an_event_that_lacks_what_it_must_have_breaks_the_whole() {
        Envelope<ContactInbound> received = received();
        String value = new String(EventCodec.value(received.event()), UTF_8);

        Reading<ContactInbound> whole = read(received, value);
        Reading<ContactInbound> withoutAddress = read(received, value.replace("\"address\"", "\"adress\""));

        assertThat(whole).isEqualTo(new Reading.Read<>(received));
        assertThat(withoutAddress).isInstanceOf(Reading.Broken.class);
    }

    @Test
    void a_record_without_key_or_value_is_broken() {
        assertThat(EventCodec.read(SIGNALS, null, EventCodec.headers(ENVELOPE), EventCodec.value(TYPING)))
                .isInstanceOf(Reading.Broken.class);
        assertThat(EventCodec.read(SIGNALS, "key-1", EventCodec.headers(ENVELOPE), null))
                .isInstanceOf(Reading.Broken.class);
    }

    @Test
    void the_reason_of_a_broken_record_repeats_nothing_of_its_content() {
        byte[] value = "{\"party\":\"secret\"}".getBytes(UTF_8);

        Reading<LiveSignal> reading = EventCodec.read(SIGNALS, "key-1", EventCodec.headers(ENVELOPE), value);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Broken.class,
                        broken -> assertThat(broken.reason()).doesNotContain("secret"));
    }

    private static Envelope<ContactInbound> received() {
        MessageReceived message = new MessageReceived(
                "m-1",
                Channel.CHAT,
                "web",
                new Sender("session", null),
                Body.ofText("سلام"),
                "fa",
                null,
                NINE,
                null,
                null);
        return new Envelope<>("m-1", "/channel-gateway", "session", 0, NINE, "session", null, null, message);
    }

    private static Reading<ContactInbound> read(Envelope<ContactInbound> envelope, String value) {
        return EventCodec.read(
                EventTypes.of(ContactInbound.class), "session", EventCodec.headers(envelope), value.getBytes(UTF_8));
    }

    private static Map<String, String> headersWith(String name, @Nullable String value) {
        Map<String, String> headers = new HashMap<>(EventCodec.headers(ENVELOPE));
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return headers;
    }
}
