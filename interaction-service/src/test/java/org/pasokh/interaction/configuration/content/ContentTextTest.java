package org.pasokh.interaction.configuration.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.AgentOrder;
import org.pasokh.interaction.configuration.content.ContentText.Reading;

class ContentTextTest {

    private final ContentText text = new ContentText();

    @Test
    void a_file_says_what_it_says() {
        Content shop = Texts.shop();

        Queue sales = requireNonNull(shop.queues().get("sales"));
        assertThat(sales.offerTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(sales.agentOrder()).isEqualTo(AgentOrder.LONGEST_IDLE);
        assertThat(sales.skills()).containsExactly(new Need("billing", 4, true), new Need("returns", 5, false));
        assertThat(sales.ladder().getLast()).isEqualTo(new Step(Duration.ofMinutes(2), null, true));
        assertThat(sales.hoursOf(Channel.EMAIL)).isEqualTo("always");
        assertThat(sales.hoursOf(Channel.CHAT)).isEqualTo("office");
        assertThat(requireNonNull(shop.calendars().get("office")).weekly())
                .containsEntry(DayOfWeek.THURSDAY, List.of(new OpenHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
        assertThat(requireNonNull(shop.agents().get("sara")).levels())
                .isEqualTo(Map.of("billing", 5, "language.fa", 5, "language.en", 3));
    }

    @Test
    void what_is_left_out_has_its_default() {
        Content shop = Texts.shop();

        assertThat(requireNonNull(shop.pools().get("main")).costs()).containsEntry(Channel.CHAT, 33);
        assertThat(requireNonNull(shop.queues().get("mail")).maxOffers()).isEqualTo(5);
        assertThat(requireNonNull(shop.queues().get("mail")).hours()).isNull();
        assertThat(requireNonNull(shop.agents().get("a.reza@shop.example")).capacity())
                .isEqualTo(100);
    }

    @Test
    void what_is_written_is_read_as_the_same() {
        Content shop = Texts.shop();

        assertThat(text.readYaml(text.yaml(shop).getBytes(UTF_8))).isEqualTo(new Reading.Read(shop));
        assertThat(text.readJson(text.json(shop).getBytes(UTF_8))).isEqualTo(new Reading.Read(shop));
        assertThat(text.stored(text.json(shop))).isEqualTo(shop);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void words_that_look_like_something_else_stay_words(long seed) {
        Random random = new Random(seed);
        Content content = named(word(random), word(random));

        assertThat(text.readYaml(text.yaml(content).getBytes(UTF_8)))
                .as(text.yaml(content))
                .isEqualTo(new Reading.Read(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123",
                "1_000",
                "1e3",
                "0x1F",
                "0b11",
                ".5",
                "-",
                "~",
                "null",
                "Null",
                "true",
                "Yes",
                "off",
                "12:30",
                "2026-03-21",
                "- a",
                "a: b",
                "a #b",
                "#",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "'",
                "\"",
                "\\",
                "{",
                "[",
                "|",
                ">",
                "?",
                "? a",
                "a\nb",
                "\ta",
                " a ",
                "a\u0007b",
                "\u2028",
                "\uFEFFa",
                "---",
                "...",
                "<<",
                "=",
                "😀",
                "ی\u200cک"
            })
    void no_word_is_mistaken(String word) {
        Content content = named("a", word);

        assertThat(text.readYaml(text.yaml(content).getBytes(UTF_8)))
                .as(text.yaml(content))
                .isEqualTo(new Reading.Read(content));
    }

    @Test
    void all_that_makes_no_sense_is_named_with_its_place() {
        assertThat(Texts.faults("""
                        queues:
                          sales: {offerTimeout: soon, maxOffers: many, colour: red, agentOrder: tallest}
                          mail: none
                        agents:
                          sara: {name: Sara, channels: [chat, smoke], capacity: 1.5, queues: sales}
                          reza:
                        calendars:
                          office: {zone: Mars/Base, weekly: {caturday: [08:00-16:00], sunday: [8-16, 08:00-16:00]}}
                        costs: {}
                        """))
                .containsExactly(
                        "/agents/reza: has no value: leave it out or give it one",
                        "/agents/sara/capacity: must be a whole number",
                        "/agents/sara/channels/1: must be one of phone, email, chat, social",
                        "/agents/sara/queues: must be a list",
                        "/calendars/office/weekly/caturday: must be one of monday, tuesday, wednesday, thursday, "
                                + "friday, saturday, sunday",
                        "/calendars/office/weekly/sunday/0: must be hours like 08:00-16:00",
                        "/calendars/office/zone: must be a time zone like Asia/Tehran",
                        "/costs: there is no such setting",
                        "/queues/mail: must be a group of settings",
                        "/queues/sales/agentOrder: must be one of most-free, longest-idle, best-skill",
                        "/queues/sales/colour: there is no such setting",
                        "/queues/sales/maxOffers: must be a whole number",
                        "/queues/sales/offerTimeout: must be a span of time like 30s, 2m or 1h");
    }

    @Test
    void what_stands_twice_is_found_in_both_forms() {
        assertThat(Texts.faults("queues: {a: {}, a: {}}")).containsExactly("/queues/a: stands here more than once");
        assertThat(Texts.faultsOfJson("{\"queues\": {\"a\": {}, \"a\": {}}}"))
                .containsExactly("/queues/a: stands here more than once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "queues: &q {a: {}}\nagents: *q",
                "queues: !!javax.script.ScriptEngineManager [a]",
                "agents: {sara: &x {name: !!str Sara}}"
            })
    void what_refers_to_something_else_is_refused(String yaml) {
        assertThat(Texts.faults(yaml)).anyMatch(fault -> fault.endsWith("aliases and tags of YAML are not taken here"));
    }

    @Test
    void a_bomb_of_aliases_takes_no_time() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        long before = System.nanoTime();
        List<String> faults = Texts.faults(bomb.toString());

        assertThat(faults).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        assertThat(Texts.faults("{a: ".repeat(10_000))).isNotEmpty();
        assertThat(Texts.faults("[".repeat(100_000))).isNotEmpty();
        assertThat(Texts.faultsOfJson("[".repeat(100_000))).isNotEmpty();
        assertThat(Texts.faults("- ".repeat(10_000) + "a")).isNotEmpty();
        assertThat(Texts.faultsOfJson("{\"queues\":".repeat(15) + "1" + "}".repeat(15)))
                .anyMatch(fault -> fault.endsWith("stands too deep: no setting does"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "# nothing", "just words", "[1, 2]", "42", "a: b\n---\nc: d", "\0", "a: [", "\t:"})
    void what_is_no_configuration_is_said_to_be_none(String yaml) {
        assertThat(Texts.faults(yaml)).isNotEmpty();
    }

    @Test
    void a_fault_repeats_nothing_of_the_text() {
        String secret = "hunter2";

        List<List<String>> faults = List.of(
                Texts.faults("queues: {a: {offerTimeout: " + secret + ", maxOffers: " + secret + "}}"),
                Texts.faults("queues: [" + secret + "\n}"),
                Texts.faultsOfJson("{\"a\": \"" + secret + "\n"),
                Texts.faultsOfJson(secret));

        assertThat(faults)
                .doesNotContain(List.of())
                .asString()
                .doesNotContain(secret)
                .doesNotContain("tools.jackson")
                .doesNotContain("Exception");
    }

    @Test
    void ten_thousand_agents_are_read() {
        StringBuilder yaml = new StringBuilder("queues: {a: {}}\nagents:\n");
        for (int i = 0; i < 10_000; i++) {
            yaml.append("  agent-%d: {name: Agent %d, queues: [a], channels: [chat]}\n".formatted(i, i));
        }

        assertThat(Texts.of(yaml.toString()).agents()).hasSize(10_000);
    }

    static LongStream seeds() {
        return new Random(20_261_122).longs(300);
    }

    private static Content named(String id, String word) {
        return new Content(
                Map.of(),
                Map.of(id, new Words(word, word)),
                Map.of(),
                Map.of(),
                Map.of(id, new Agent(word, Set.of(word), Set.of(Channel.CHAT), 100, Map.of(), Map.of(), null)),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static String word(Random random) {
        String characters = "aZ09 :#-_.,?!&*|>'\"\\%@`{}[]~=\n\téی\u200c";
        StringBuilder word = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(characters.charAt(random.nextInt(characters.length())));
        }
        return random.nextBoolean() ? word.substring(0) : word.substring(word.length() > 1 ? 1 : 0);
    }
}
