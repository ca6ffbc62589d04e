package org.pasokh.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pasokh.contracts.contact.ConversationState;
import org.pasokh.gateway.RunningGateway;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/// A visitor comes back while the transcripts are behind the log.
@Timeout(120)
class ChatCatchingUpIT {

    private static final Map<String, String> NOT_STORING = Map.of(
            "management.endpoint.health.group.readiness.include", "readinessState,readers,chat",
            "spring.cloud.stream.bindings.chatInbound-in-0.consumer.auto-startup", "false",
            "spring.cloud.stream.bindings.chatOutbound-in-0.consumer.auto-startup", "false");

    @Test
    void what_was_pushed_before_the_visitor_came_back_and_stored_only_after_is_told() {
        Business business = new Business();
        try (RunningGateway gateway = RunningGateway.start("behind-" + UUID.randomUUID(), NOT_STORING);
                VisitorsPage before = VisitorsPage.welcomed(gateway)) {
            before.write(1, "one");
            before.awaitTicks(1L);
            business.announce(before.session(), ConversationState.AGENT_JOINED, "Negar");
            business.answer(before.session(), "two");
            await().until(() -> before.texts().contains("two"));
            before.cut();

            try (VisitorsPage after = VisitorsPage.resumed(gateway, before.token(), 0)) {
                assertThat(after.transcript()).isEmpty();
                assertThat(after.welcome().path("lastNumber").asLong()).isZero();

                BindingsLifecycleController bindings = gateway.bean(BindingsLifecycleController.class);
                bindings.changeState("chatInbound-in-0", State.STARTED);
                bindings.changeState("chatOutbound-in-0", State.STARTED);

                await().untilAsserted(() -> assertThat(after.texts()).containsExactlyInAnyOrder("one", "two"));
                assertThat(after.awaitOne("state").path("state").asString()).isEqualTo("AGENT_JOINED");
                assertThat(after.heard("message"))
                        .allSatisfy(entry ->
                                assertThat(entry.path("position").asLong()).isPositive());
            }
        }
    }
}
