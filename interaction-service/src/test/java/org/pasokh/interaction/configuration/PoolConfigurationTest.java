package org.pasokh.interaction.configuration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CapacityRules;
import org.pasokh.contracts.routing.Elsewhere;
import org.pasokh.contracts.routing.LadderStep;
import org.pasokh.contracts.routing.Opening;
import org.pasokh.contracts.routing.QueueSettings;
import org.pasokh.contracts.routing.RoutingRequest.ConfigureAgent;
import org.pasokh.contracts.routing.SkillNeed;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.Texts;

class PoolConfigurationTest {

    private static final String TWO_POOLS = """
            pools: {main: {}, east: {costs: {chat: 20}}}
            queues: {sales: {}, returns: {pool: east}}
            agents:
              sara: {name: Sara, queues: [sales], channels: [chat]}
              reza: {name: Reza, queues: [returns], channels: [chat]}
              nima: {name: Nima, channels: [chat], pool: east}
            """;

    private static final Openings TODAY = new Openings(LocalDate.parse("2026-11-21"));

    @Test
    void the_router_is_told_of_skills_ladders_and_limits() {
        QueueSettings sales = queue(told(Texts.SHOP), "sales");

        assertThat(sales.skills())
                .containsExactly(new SkillNeed("billing", 4, true), new SkillNeed("returns", 5, false));
        assertThat(sales.ladder())
                .containsExactly(
                        new LadderStep(Duration.ofSeconds(30), 3, false),
                        new LadderStep(Duration.ofMinutes(2), null, true));
        assertThat(sales.languageSkill()).isTrue();
        assertThat(sales.preferredWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(sales.maxWaiting()).isEqualTo(40);
        assertThat(told(Texts.SHOP).agents())
                .extracting(ConfigureAgent::skills)
                .containsExactly(null, Map.of("billing", 5, "language.fa", 5, "language.en", 3));
        assertThat(told(Texts.SHOP).pool().agents()).isEqualTo(Set.of("sara", "a.reza@shop.example"));
    }

    @Test
    void the_router_is_told_what_may_be_laid_aside_and_what_silence_holds() {
        String pools = "pools: {main: {interruptible: [social], silentUnits: 8}}\n";

        assertThat(told(Texts.SHOP).pool().capacity()).isEqualTo(new CapacityRules(Set.of(Channel.EMAIL), 5));
        assertThat(told(pools + Texts.SHOP).pool().capacity()).isEqualTo(new CapacityRules(Set.of(Channel.SOCIAL), 8));
        assertThat(told(pools + Texts.SHOP).pool().version())
                .isNotEqualTo(told(Texts.SHOP).pool().version());
    }

    @Test
    void each_pool_is_told_its_own_part_and_what_stands_elsewhere() {
        Content content = Texts.of(TWO_POOLS);
        PoolConfiguration main = PoolConfiguration.of("main", 7, content, TODAY);
        PoolConfiguration east = PoolConfiguration.of("east", 7, content, TODAY);

        assertThat(main.pool().queues()).extracting(QueueSettings::queueId).containsExactly("sales");
        assertThat(main.pool().agents()).containsExactly("sara");
        assertThat(main.agents()).extracting(ConfigureAgent::agentId).containsExactly("sara");
        assertThat(main.pool().elsewhere())
                .isEqualTo(new Elsewhere(Map.of("returns", "east"), Map.of("reza", "east", "nima", "east")));
        assertThat(east.pool().queues()).extracting(QueueSettings::queueId).containsExactly("returns");
        assertThat(east.pool().agents()).containsExactly("nima", "reza");
        assertThat(east.pool().costs()).containsEntry(Channel.CHAT, 20);
        assertThat(east.pool().elsewhere()).isEqualTo(new Elsewhere(Map.of("sales", "main"), Map.of("sara", "main")));
    }

    @Test
    void where_there_is_one_pool_nothing_stands_elsewhere() {
        assertThat(told(Texts.SHOP).pool().elsewhere()).isNull();
    }

    @Test
    void a_pool_that_is_gone_is_told_to_be_empty_and_where_everything_stands() {
        PoolConfiguration west = PoolConfiguration.of("west", 7, Texts.of(TWO_POOLS), TODAY);

        assertThat(west.pool().queues()).isEmpty();
        assertThat(west.pool().agents()).isEmpty();
        assertThat(west.agents()).isEmpty();
        assertThat(requireNonNull(west.pool().elsewhere()).queues()).containsOnlyKeys("sales", "returns");
        assertThat(requireNonNull(west.pool().elsewhere()).agents()).containsOnlyKeys("sara", "reza", "nima");
    }

    @Test
    void what_is_always_open_is_told_without_openings() {
        assertThat(queue(told(Texts.SHOP), "mail").openings()).isNull();
    }

    @Test
    void openings_reach_fourteen_days_ahead_whenever_the_day_is_asked() {
        Map<Channel, List<Opening>> openings =
                requireNonNull(queue(told(Texts.SHOP), "sales").openings());

        assertThat(openings).containsOnlyKeys(Channel.values());
        assertThat(openings.get(Channel.CHAT))
                .startsWith(
                        new Opening(Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-11-20T02:30:00Z")),
                        new Opening(Instant.parse("2026-11-21T04:30:00Z"), Instant.parse("2026-11-21T08:30:00Z")),
                        new Opening(Instant.parse("2026-11-21T09:30:00Z"), Instant.parse("2026-11-21T13:30:00Z")),
                        new Opening(Instant.parse("2026-11-22T04:30:00Z"), Instant.parse("2026-11-22T12:30:00Z")));
        assertThat(requireNonNull(openings.get(Channel.EMAIL)).getLast().to())
                .isBeforeOrEqualTo(Instant.parse("2026-12-07T00:00:00Z"))
                .isAfter(Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void a_version_names_its_content_whatever_its_order() {
        PoolConfiguration once = told(Texts.SHOP);
        PoolConfiguration reordered =
                told(Texts.SHOP.replace("[chat, email]", "[email, chat]").replace("{fa: 5, en: 3}", "{en: 3, fa: 5}"));

        assertThat(reordered).isEqualTo(once);
        assertThat(reordered.agentsNotIn(once)).isEmpty();
    }

    @Test
    void another_number_is_another_version_of_the_pool_and_of_no_agent() {
        PoolConfiguration first = told(Texts.SHOP);
        PoolConfiguration second = PoolConfiguration.of(Content.POOL, 8, Texts.shop(), TODAY);

        assertThat(first.pool().version()).startsWith("7-");
        assertThat(second.pool().version()).startsWith("8-");
        assertThat(second.agents()).isEqualTo(first.agents());
    }

    @Test
    void only_agents_that_have_changed_are_told() {
        PoolConfiguration before = told(Texts.SHOP);
        PoolConfiguration after = told(Texts.SHOP.replace("{billing: 5}", "{billing: 4}"));

        assertThat(after.agentsNotIn(before))
                .extracting(ConfigureAgent::agentId)
                .containsExactly("sara");
    }

    @Test
    void another_day_is_another_version_only_where_something_opens_and_closes() {
        Openings tomorrow = new Openings(TODAY.day().plusDays(1));
        Content always = Texts.of("queues: {sales: {}}");

        assertThat(PoolConfiguration.of(Content.POOL, 7, Texts.shop(), tomorrow)
                        .pool()
                        .version())
                .isNotEqualTo(told(Texts.SHOP).pool().version());
        assertThat(PoolConfiguration.of(Content.POOL, 7, always, tomorrow))
                .isEqualTo(PoolConfiguration.of(Content.POOL, 7, always, TODAY));
    }

    @Test
    void what_the_router_would_refuse_unread_is_a_fault() {
        String calendar = "calendars: {office: {zone: Asia/Tehran, weekly: {" + day("saturday") + ", " + day("sunday")
                + ", " + day("monday") + "}}}\n";
        String queues = IntStream.range(0, 60)
                .mapToObj(i -> "  q%d: {hours: office}".formatted(i))
                .collect(Collectors.joining("\n", "queues:\n", "\n"));

        assertThat(RouterLimits.faults(Texts.of(calendar + queues), TODAY))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("/queues"));
        assertThat(RouterLimits.faults(Texts.shop(), TODAY)).isEmpty();
    }

    private static String day(String name) {
        return IntStream.range(8, 20)
                .mapToObj(hour -> "%02d:00-%02d:45".formatted(hour, hour))
                .collect(Collectors.joining(", ", name + ": [", "]"));
    }

    private static PoolConfiguration told(String yaml) {
        return PoolConfiguration.of(Content.POOL, 7, Texts.of(yaml), TODAY);
    }

    private static QueueSettings queue(PoolConfiguration configuration, String id) {
        return configuration.pool().queues().stream()
                .filter(queue -> queue.queueId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
