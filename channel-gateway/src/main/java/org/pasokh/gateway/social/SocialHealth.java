package org.pasokh.gateway.social;

import java.util.Map;
import java.util.TreeMap;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.LineStates.Condition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// How the accounts are, for whoever operates this. One in trouble makes this part degraded, never the service
/// unhealthy: a restart would not help it, and the other channels go on.
final class SocialHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final LineStates states;

    SocialHealth(LineStates states) {
        this.states = states;
    }

    @Override
    public Health health() {
        Map<LineStates.Line, LineStates.State> all = states.all();
        boolean troubled = all.values().stream().anyMatch(state -> state.condition() == Condition.TROUBLED);
        Health.Builder health = troubled ? Health.status(DEGRADED) : Health.up();
        all.forEach((line, state) -> health.withDetail(line.entryPoint() + "/" + line.direction(), details(state)));
        return health.build();
    }

    private static Map<String, Object> details(LineStates.State state) {
        Map<String, Object> details = new TreeMap<>();
        details.put("condition", state.condition());
        details.put("since", state.since());
        if (state.problem() != null) {
            details.put("problem", state.problem().name());
        }
        return details;
    }
}
