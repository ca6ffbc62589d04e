package org.pasokh.interaction.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConversationLawsTest {

    @ParameterizedTest
    @MethodSource("seeds")
    void every_message_has_one_place_in_the_order_written_and_places_have_no_gaps(long seed) {
        Line line = played(seed);

        List<Fact.MessageRecorded> recorded = recorded(line);

        assertThat(recorded.stream().map(Fact.MessageRecorded::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, recorded.size()).boxed().toList());
        assertThat(by(Author.CUSTOMER, recorded)).containsExactlyElementsOf(line.written);
        assertThat(by(Author.AGENT, recorded)).containsExactlyElementsOf(line.answered);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void at_most_one_interaction_is_open_and_each_is_linked_to_the_one_before(long seed) {
        Line line = played(seed);

        @Nullable String open = null;
        @Nullable String former = null;
        for (Fact fact : line.facts) {
            if (fact instanceof Fact.Opened opened) {
                assertThat(open).isNull();
                assertThat(opened.origin().linkedTo()).isEqualTo(former);
                open = opened.interactionId();
                former = open;
            }
            if (fact instanceof Fact.MessageRecorded message) {
                assertThat(message.interactionId()).isEqualTo(open);
            }
            open = over(fact).equals(Optional.ofNullable(open)) ? null : open;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_interaction_ends_once_and_closes_once(long seed) {
        Line line = played(seed);

        List<String> opened = ids(line, Fact.Opened.class);

        assertThat(opened).doesNotHaveDuplicates();
        assertThat(ids(line, Fact.Ended.class)).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(ids(line, Fact.Closed.class)).containsExactlyInAnyOrderElementsOf(opened);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_events_of_an_interaction_are_numbered_from_one_without_gaps(long seed) {
        Map<String, List<Long>> numbers = played(seed).facts.stream()
                .flatMap(ConversationLawsTest::event)
                .collect(Collectors.groupingBy(
                        Fact.OfInteraction::interactionId,
                        Collectors.mapping(Fact.OfInteraction::seq, Collectors.toList())));

        assertThat(numbers.values())
                .allSatisfy(seqs -> assertThat(seqs)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, seqs.size())
                                .mapToObj(Long::valueOf)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_the_customer_is_told_is_numbered_from_one_without_gaps(long seed) {
        List<Long> numbers = played(seed).facts.stream()
                .filter(Fact.ToCustomer.class::isInstance)
                .map(fact -> ((Fact.ToCustomer) fact).number())
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_agent_is_left_with_work_and_no_customer_without_an_end(long seed) {
        Line line = played(seed);

        assertThat(line.router.handlings()).isEmpty();
        assertThat(line.facts.stream()
                        .filter(Fact.Announced.class::isInstance)
                        .map(fact -> ((Fact.Announced) fact).standing())
                        .reduce((_, last) -> last))
                .hasValue(Standing.ENDED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_wrap_up_goes_on_until_the_router_s_last_word_on_it(long seed) {
        Line line = played(seed);
        Map<String, Instant> limits = new HashMap<>();
        for (Fact fact : line.facts) {
            switch (fact) {
                case Fact.WrapUpBegan began -> limits.put(began.handling().id(), began.limit());
                case Fact.WrapUpProlonged prolonged ->
                    limits.put(prolonged.handling().id(), prolonged.limit());
                default -> {}
            }
        }

        assertThat(line.router.limits).containsAllEntriesOf(limits);
    }

    @Test
    void nearly_all_lines_reach_a_wrap_up_and_a_hand_over() {
        List<Line> lines = seeds().mapToObj(ConversationLawsTest::played).toList();

        assertThat(lines).filteredOn(line -> has(line, Fact.WrapUpBegan.class)).hasSizeGreaterThan(150);
        assertThat(lines)
                .filteredOn(line -> has(line, Fact.VisitHandedOver.class))
                .hasSizeGreaterThan(150);
        assertThat(lines).filteredOn(line -> has(line, Fact.Passed.class)).hasSizeGreaterThan(10);
    }

    private static boolean has(Line line, Class<? extends Fact> type) {
        return line.facts.stream().anyMatch(type::isInstance);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_facts_alone_lead_to_the_same_conversation(long seed) {
        Line line = played(seed);

        @Nullable Conversation again = null;
        for (Fact fact : line.facts) {
            again = Evolution.apply(again, fact);
        }

        assertThat(again).isEqualTo(line.conversation);
    }

    private static Line played(long seed) {
        Line line = new Line(seed);
        for (int i = 0; i < 400; i++) {
            line.act();
        }
        line.settle();
        assertThat(line.written).hasSizeGreaterThan(10);
        return line;
    }

    private static List<Fact.MessageRecorded> recorded(Line line) {
        return line.facts.stream()
                .filter(Fact.MessageRecorded.class::isInstance)
                .map(Fact.MessageRecorded.class::cast)
                .toList();
    }

    private static List<String> by(Author author, List<Fact.MessageRecorded> messages) {
        return messages.stream()
                .filter(message -> message.author() == author)
                .map(Fact.MessageRecorded::messageId)
                .toList();
    }

    private static Optional<String> over(Fact fact) {
        return switch (fact) {
            case Fact.EndAsked asked -> Optional.of(asked.interactionId());
            case Fact.Ended ended -> Optional.of(ended.interactionId());
            default -> Optional.empty();
        };
    }

    private static List<String> ids(Line line, Class<? extends Fact.OfInteraction> type) {
        return line.facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(Fact.OfInteraction::interactionId)
                .toList();
    }

    private static Stream<Fact.OfInteraction> event(Fact fact) {
        return fact instanceof Fact.OfInteraction event ? Stream.of(event) : Stream.empty();
    }

    static LongStream seeds() {
        return new Random(20261121).longs(200);
    }
}
