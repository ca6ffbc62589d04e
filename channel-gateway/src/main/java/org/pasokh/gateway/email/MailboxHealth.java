package org.pasokh.gateway.email;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.LineStates.Condition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// How the mailboxes are, for whoever operates this. One in trouble makes this part degraded, never the service
/// unhealthy: a restart would not help it, and the other channels go on.
final class MailboxHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final LineStates states;

    MailboxHealth(LineStates states) {
        this.states = states;
    }

    @Override
    public Health health() {
        boolean troubled = states.all().values().stream().anyMatch(state -> state.condition() == Condition.TROUBLED);
        Health.Builder health = troubled ? Health.status(DEGRADED) : Health.up();
        states.all()
                .forEach(
                        (line, state) -> health.withDetail(line.entryPoint() + "/" + line.direction(), details(state)));
        return health.build();
    }

    private static Map<String, Object> details(LineStates.State state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("condition", state.condition());
        if (state.problem() != null) {
            details.put("problem", state.problem());
        }
        details.put("since", state.since());
        return details;
    }
}
