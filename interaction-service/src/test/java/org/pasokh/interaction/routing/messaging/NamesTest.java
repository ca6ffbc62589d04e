package org.pasokh.interaction.routing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.contracts.routing.AtClose;
import org.pasokh.contracts.routing.CallbackOutcome;
import org.pasokh.contracts.routing.CallbackReport;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.contracts.routing.ExitReason;
import org.pasokh.contracts.routing.HandlingEnd;
import org.pasokh.contracts.routing.OfferOutcome;
import org.pasokh.contracts.routing.OverflowCause;
import org.pasokh.contracts.routing.Presence;
import org.pasokh.contracts.routing.QueueState;
import org.pasokh.contracts.routing.QueueStateCause;
import org.pasokh.contracts.routing.RefusalReason;
import org.pasokh.contracts.routing.VisitOutcome;
import org.pasokh.contracts.routing.WaitBand;
import org.pasokh.contracts.routing.WaitEstimator;
import org.pasokh.contracts.routing.WhenUnstaffed;
import org.pasokh.interaction.routing.domain.AgentOrder;
import org.pasokh.interaction.routing.domain.CallbackEnd;
import org.pasokh.interaction.routing.domain.Channel;
import org.pasokh.interaction.routing.domain.CustomerTier;
import org.pasokh.interaction.routing.domain.Decision;
import org.pasokh.interaction.routing.domain.Estimator;
import org.pasokh.interaction.routing.domain.OpeningState;
import org.pasokh.interaction.routing.domain.Overflow;
import org.pasokh.interaction.routing.domain.Reached;
import org.pasokh.interaction.routing.domain.Refusal;
import org.pasokh.interaction.routing.domain.Returning;
import org.pasokh.interaction.routing.domain.Severity;
import org.pasokh.interaction.routing.domain.StateCause;

/// The router's own enums go to the log, and come from it, by name.
class NamesTest {

    @ParameterizedTest
    @MethodSource("pairs")
    void every_name_there_is_here_there_is_there(Class<? extends Enum<?>> here, Class<? extends Enum<?>> there) {
        assertThat(names(there)).containsAll(names(here));
    }

    static Stream<Object[]> pairs() {
        return Stream.of(
                pair(Channel.class, org.pasokh.contracts.contact.Channel.class),
                pair(org.pasokh.contracts.contact.Channel.class, Channel.class),
                pair(Presence.class, org.pasokh.interaction.routing.domain.Presence.class),
                pair(org.pasokh.interaction.routing.domain.Presence.class, Presence.class),
                pair(org.pasokh.interaction.routing.domain.OfferOutcome.class, OfferOutcome.class),
                pair(org.pasokh.interaction.routing.domain.VisitOutcome.class, VisitOutcome.class),
                pair(org.pasokh.interaction.routing.domain.HandlingEnd.class, HandlingEnd.class),
                pair(Refusal.class, RefusalReason.class),
                pair(OpeningState.class, QueueState.class),
                pair(Estimator.class, WaitEstimator.class),
                pair(org.pasokh.interaction.routing.domain.WaitBand.class, WaitBand.class),
                pair(StateCause.class, QueueStateCause.class),
                pair(org.pasokh.interaction.routing.domain.ExitReason.class, ExitReason.class),
                pair(AtClose.class, org.pasokh.interaction.routing.domain.AtClose.class),
                pair(WhenUnstaffed.class, org.pasokh.interaction.routing.domain.WhenUnstaffed.class),
                pair(CallbackEnd.class, CallbackOutcome.class),
                pair(Reached.class, CallbackReport.class),
                pair(CallbackReport.class, Reached.class),
                pair(Decision.Trigger.class, DecisionRecord.DecisionTrigger.class),
                pair(Decision.IdleFrom.class, DecisionRecord.IdleFrom.class),
                pair(org.pasokh.contracts.routing.CustomerTier.class, CustomerTier.class),
                pair(org.pasokh.contracts.routing.Severity.class, Severity.class),
                pair(org.pasokh.contracts.routing.Returning.class, Returning.class),
                pair(Decision.HeadStart.class, DecisionRecord.HeadStart.class),
                pair(Overflow.Cause.class, OverflowCause.class),
                pair(AgentOrder.class, org.pasokh.contracts.routing.AgentOrder.class),
                pair(org.pasokh.contracts.routing.AgentOrder.class, AgentOrder.class),
                pair(Decision.OrderPart.class, DecisionRecord.OrderPart.class),
                pair(Decision.PassedOver.class, DecisionRecord.PassedOver.class));
    }

    private static Object[] pair(Class<?> here, Class<?> there) {
        return new Object[] {here, there};
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
