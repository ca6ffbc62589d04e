package org.pasokh.interaction.configuration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.AgentOrder;
import org.pasokh.contracts.routing.CustomerTier;
import org.pasokh.contracts.routing.LineOrder;
import org.pasokh.contracts.routing.Returning;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.contracts.routing.Severity;
import org.pasokh.platform.publishing.Publication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class DirectoryTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "pasokh.routing.queues.sales.offer-timeout", "20s",
            "pasokh.routing.agents.sara.name", "Sara",
            "pasokh.routing.agents.sara.queues", "sales",
            "pasokh.routing.agents.sara.channels", "chat,email",
            "pasokh.routing.dispositions.solved.en", "Solved",
            "pasokh.routing.dispositions.solved.fa", "حل شد",
            "pasokh.entry-points.shop.channel", "chat",
            "pasokh.entry-points.shop.queue", "sales"));

    @Test
    void what_is_not_set_has_its_default() {
        run(directory -> {
            assertThat(directory.routing().queues())
                    .containsEntry(
                            "sales",
                            new RoutingSettings.Queue(
                                    Duration.ofSeconds(20),
                                    Duration.ofMinutes(2),
                                    5,
                                    Duration.ofMinutes(10),
                                    Duration.ofSeconds(20),
                                    AgentOrder.MOST_FREE));
            assertThat(directory.routing().costs())
                    .isEqualTo(Map.of(Channel.PHONE, 100, Channel.CHAT, 33, Channel.EMAIL, 25, Channel.SOCIAL, 20));
            assertThat(directory.agent("sara"))
                    .contains(new RoutingSettings.Agent(
                            "Sara", Set.of("sales"), Set.of(Channel.CHAT, Channel.EMAIL), 100));
            assertThat(directory.queueOf("shop")).contains("sales");
        });
    }

    @Test
    void every_fault_is_named_at_once() {
        settings.put("pasokh.routing.agents.sara.queues", "sales,support");
        settings.put("pasokh.entry-points.help.channel", "email");
        settings.put("pasokh.entry-points.help.queue", "support");
        settings.put("pasokh.routing.queues.[no spaces].max-offers", "3");

        runner().run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> new Directory(
                            context.getBean(RoutingSettings.class), context.getBean(EntryPointSettings.class)))
                    .hasMessageContainingAll(
                            "agent 'sara': there is no queue 'support'",
                            "entry point 'help': there is no queue 'support'",
                            "queue 'no spaces': an id is");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"router", "System"})
    void no_agent_is_called_what_the_platform_calls_itself(String id) {
        settings.put("pasokh.routing.agents.[" + id + "].name", "Ruth");

        runner().run(context -> assertThatThrownBy(() -> new Directory(
                        context.getBean(RoutingSettings.class), context.getBean(EntryPointSettings.class)))
                .hasMessageContaining("agent '" + id + "': this id stands for the platform itself"));
    }

    @Test
    void nonsense_is_refused_at_the_start() {
        settings.put("pasokh.routing.queues.sales.offer-timeout", "1s");
        settings.put("pasokh.routing.agents.sara.capacity", "0");

        runner().run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContainingAll("offerTimeout", "capacity"));
    }

    @Test
    void the_usual_order_of_lines_is_the_routers_own_and_parts_of_it_can_be_set() {
        run(directory -> assertThat(order(directory))
                .isEqualTo(new LineOrder(
                        Map.of(Channel.PHONE, 600, Channel.CHAT, 300),
                        Map.of(CustomerTier.TOP, 180, CustomerTier.BIG, 120, CustomerTier.MEDIUM, 60),
                        Map.of(Severity.P1, 300, Severity.P2, 120),
                        Map.of(Returning.CALLBACK_DUE, 300, Returning.DROPPED_BY_US, 300, Returning.DISSATISFIED, 60),
                        1_200,
                        0,
                        30,
                        null)));
        settings.put("pasokh.routing.order.tiers.top", "4m");
        settings.put("pasokh.routing.order.put-back", "5m");
        settings.put("pasokh.routing.order.phone-first", "80");
        run(directory -> {
            assertThat(requireNonNull(order(directory)).tiers())
                    .containsEntry(CustomerTier.TOP, 240)
                    .containsEntry(CustomerTier.BIG, 120);
            assertThat(requireNonNull(order(directory)).leastSeconds()).isEqualTo(-300);
            assertThat(requireNonNull(order(directory)).phoneFirst()).isEqualTo(80);
        });
    }

    @Test
    void an_order_of_lines_beyond_all_bounds_is_refused() {
        settings.put("pasokh.routing.order.tiers.top", "9h");
        settings.put("pasokh.routing.order.tier-share", "101");

        runner().run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContainingAll("tiers", "tierShare"));
    }

    private static @Nullable LineOrder order(Directory directory) {
        return ((RoutingRequest.ConfigurePool) new PoolConfiguration(directory.routing())
                        .publications(NINE)
                        .getFirst()
                        .envelope()
                        .event())
                .order();
    }

    @Test
    void the_pool_is_told_of_all_its_agents() {
        settings.put("pasokh.routing.agents.omid.name", "Omid");

        run(directory -> assertThat(new PoolConfiguration(directory.routing()).publications(NINE))
                .first()
                .extracting(publication ->
                        ((RoutingRequest.ConfigurePool) publication.envelope().event()).agents())
                .isEqualTo(Set.of("sara", "omid")));
    }

    @Test
    void a_version_names_its_content_whatever_its_order() {
        run(directory -> {
            List<Publication> once = new PoolConfiguration(directory.routing()).publications(NINE);
            settings.put("pasokh.routing.agents.sara.channels", "email,chat");
            run(reordered -> {
                List<Publication> again = new PoolConfiguration(reordered.routing()).publications(NINE.plusSeconds(1));

                assertThat(versions(again)).isEqualTo(versions(once));
                assertThat(ids(again)).doesNotContainAnyElementsOf(ids(once));
            });
            settings.put("pasokh.routing.agents.sara.capacity", "68");
            run(changed -> assertThat(versions(new PoolConfiguration(changed.routing()).publications(NINE)))
                    .isNotEqualTo(versions(once)));
        });
    }

    private static List<String> ids(List<Publication> publications) {
        return publications.stream()
                .map(publication -> publication.envelope().id())
                .toList();
    }

    private static List<String> versions(List<Publication> publications) {
        return publications.stream()
                .map(publication -> switch (publication.envelope().event()) {
                    case RoutingRequest.ConfigurePool pool -> pool.version();
                    case RoutingRequest.ConfigureAgent agent -> agent.version();
                    default -> "";
                })
                .toList();
    }

    private void run(Consumer<Directory> test) {
        runner().run(context -> test.accept(
                new Directory(context.getBean(RoutingSettings.class), context.getBean(EntryPointSettings.class))));
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(Settings.class)
                .withPropertyValues(settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({RoutingSettings.class, EntryPointSettings.class})
    static class Settings {}
}
