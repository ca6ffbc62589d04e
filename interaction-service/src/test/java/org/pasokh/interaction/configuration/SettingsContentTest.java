package org.pasokh.interaction.configuration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.routing.CustomerTier;
import org.pasokh.contracts.routing.LineOrder;
import org.pasokh.contracts.routing.Returning;
import org.pasokh.contracts.routing.Severity;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentFaults;
import org.pasokh.interaction.configuration.content.EntryPoint;
import org.pasokh.interaction.configuration.content.Texts;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

class SettingsContentTest {

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
        run(content -> assertThat(content).isEqualTo(Texts.of("""
                queues:
                  sales:
                    {offerTimeout: 20s, wrapUpLimit: 2m, maxOffers: 5, handlingTime: 10m, answerWithin: 20s,
                     agentOrder: most-free}
                pools: {main: {costs: {phone: 100, chat: 33, email: 25, social: 20}}}
                agents: {sara: {name: Sara, queues: [sales], channels: [chat, email], capacity: 100}}
                dispositions: {solved: {en: Solved, fa: حل شد}}
                entryPoints: {shop: {channel: chat, queue: sales}}
                """)));
    }

    @Test
    void whatever_a_file_of_its_own_says_the_settings_can_say() {
        settings.clear();
        settings.putAll(Map.ofEntries(
                Map.entry("pasokh.routing.skills.billing.en", "Billing"),
                Map.entry("pasokh.routing.skills.billing.fa", "صورت‌حساب"),
                Map.entry("pasokh.routing.calendars.office.zone", "Asia/Tehran"),
                Map.entry("pasokh.routing.calendars.office.weekly.saturday", "08:00-12:00,13:00-17:00"),
                Map.entry("pasokh.routing.calendars.office.dates[0].date", "2027-03-21"),
                Map.entry("pasokh.routing.calendars.office.dates[0].label", "Nowruz"),
                Map.entry("pasokh.routing.queues.sales.skills[0].skill", "billing"),
                Map.entry("pasokh.routing.queues.sales.skills[0].level", "4"),
                Map.entry("pasokh.routing.queues.sales.ladder[0].after", "30s"),
                Map.entry("pasokh.routing.queues.sales.ladder[0].level", "3"),
                Map.entry("pasokh.routing.queues.sales.hours-by-channel.chat", "office"),
                Map.entry("pasokh.routing.agents.sara.name", "Sara"),
                Map.entry("pasokh.routing.agents.sara.queues", "sales"),
                Map.entry("pasokh.routing.agents.sara.channels", "chat"),
                Map.entry("pasokh.routing.agents.sara.skills.billing", "5"),
                Map.entry("pasokh.routing.agents.sara.languages.fa", "5"),
                Map.entry("pasokh.routing.break-reasons.lunch.en", "Lunch"),
                Map.entry("pasokh.routing.break-reasons.lunch.fa", "ناهار")));

        run(content -> assertThat(content).isEqualTo(Texts.of("""
                skills: {billing: {en: Billing, fa: صورت‌حساب}}
                calendars:
                  office:
                    zone: Asia/Tehran
                    weekly: {saturday: [08:00-12:00, 13:00-17:00]}
                    dates: [{date: 2027-03-21, label: Nowruz}]
                queues:
                  sales:
                    skills: [{skill: billing, level: 4}]
                    ladder: [{after: 30s, level: 3}]
                    hoursByChannel: {chat: office}
                agents:
                  sara: {name: Sara, queues: [sales], channels: [chat], skills: {billing: 5}, languages: {fa: 5}}
                breakReasons: {lunch: {en: Lunch, fa: ناهار}}
                """)));
    }

    @Test
    void every_fault_is_named_at_once() {
        settings.put("pasokh.routing.agents.sara.queues", "sales,support");
        settings.put("pasokh.entry-points.help.channel", "email");
        settings.put("pasokh.entry-points.help.queue", "support");
        settings.put("pasokh.routing.queues.[no spaces].max-offers", "3");

        runner().run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> content(context))
                    .hasMessageContainingAll(
                            "/agents/sara/queues: there is no queue 'support'",
                            "/entryPoints/help/queue: there is no queue 'support'",
                            "/queues/no spaces: an id is");
        });
    }

    @Test
    void a_queue_without_agents_keeps_no_service_from_starting() {
        settings.put("pasokh.entry-points.help.channel", "email");
        settings.put("pasokh.entry-points.help.queue", "mail");
        settings.put("pasokh.routing.queues.mail.max-offers", "3");

        run(content -> assertThat(content.queues()).containsKey("mail"));
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
        run(content -> assertThat(order(content))
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
        run(content -> {
            assertThat(order(content).tiers())
                    .containsEntry(CustomerTier.TOP, 240)
                    .containsEntry(CustomerTier.BIG, 120);
            assertThat(order(content).leastSeconds()).isEqualTo(-300);
            assertThat(order(content).phoneFirst()).isEqualTo(80);
        });
    }

    @Test
    void an_order_of_lines_beyond_all_bounds_is_refused() {
        settings.put("pasokh.routing.order.tiers.top", "9h");
        settings.put("pasokh.routing.order.tier-share", "101");

        runner().run(context ->
                assertThat(context).getFailure().rootCause().hasMessageContainingAll("tiers", "tierShare"));
    }

    private static LineOrder order(Content content) {
        return requireNonNull(content.pools().get(Content.POOL)).order().forTheRouter();
    }

    private void run(Consumer<Content> test) {
        runner().run(context -> test.accept(content(context)));
    }

    private static Content content(ApplicationContext context) {
        Map<String, EntryPoint> entryPoints =
                context.getBean(EntryPointSettings.class).entryPoints();
        return SettingsContent.of(context.getBean(RoutingSettings.class).with(entryPoints), new ContentFaults(), NINE)
                .content();
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
