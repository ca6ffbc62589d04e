package org.pasokh.interaction.desk.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pasokh.contracts.routing.RoutingRequest;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.domain.Pools;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView;
import org.pasokh.interaction.desk.view.OpenVisit;
import org.pasokh.interaction.desk.view.Seat;

/// Knows to which of the router's pools a request goes: where its subject was when the router last spoke of it, else
/// where the configuration has it.
public final class Addresses implements Pools {

    /// By then the router has moved an agent as the configuration says, or does not know that there is one.
    private static final Duration MOVED_WITHIN = Duration.ofMinutes(1);

    private final CurrentView current;
    private final Directory directory;
    private final Function<String, Optional<String>> poolOfCallback;
    private final InstantSource clock;

    /// @param poolOfCallback as far as it is open
    public Addresses(
            CurrentView current,
            Directory directory,
            Function<String, Optional<String>> poolOfCallback,
            InstantSource clock) {
        this.current = current;
        this.directory = directory;
        this.poolOfCallback = poolOfCallback;
        this.clock = clock;
    }

    @Override
    public String ofQueue(String queueId) {
        return directory.poolOfQueue(queueId).orElse(FIRST);
    }

    /// An agent who is to move goes on where the work is until the router has moved it.
    @Override
    public String ofAgent(String agentId) {
        Optional<String> heard = current.get().flatMap(view -> poolOf(view, agentId));
        Optional<String> settled = directory.poolOfAgent(agentId);
        boolean moving = directory.isNewerThan(clock.instant().minus(MOVED_WITHIN));
        return (moving ? heard.or(() -> settled) : settled.or(() -> heard)).orElse(FIRST);
    }

    public String ofVisit(String visitId) {
        return current.get().map(LiveView::visits).stream()
                .flatMap(List::stream)
                .map(OpenVisit::subject)
                .filter(subject -> subject.visitId().equals(visitId))
                .map(OpenVisit.Subject::pool)
                .findFirst()
                .orElse(FIRST);
    }

    private static Optional<String> poolOf(LiveView view, String agentId) {
        Seat seat = view.snapshot(agentId).agent().seat();
        return seat == null ? Optional.empty() : Optional.ofNullable(seat.pool());
    }

    /// Of what the desk asks; everything else has its own ways.
    public String of(RoutingRequest request) {
        return switch (request) {
            case RoutingRequest.AcceptOffer it -> ofAgent(it.agentId());
            case RoutingRequest.DeclineOffer it -> ofAgent(it.agentId());
            case RoutingRequest.TakeVisit it -> ofAgent(it.agentId());
            case RoutingRequest.TransferHandling it -> ofAgent(it.agentId());
            case RoutingRequest.InviteColleague it -> ofAgent(it.agentId());
            case RoutingRequest.CompleteTransfer it -> ofAgent(it.agentId());
            case RoutingRequest.DismissColleague it -> ofAgent(it.agentId());
            case RoutingRequest.LeaveInteraction it -> ofAgent(it.agentId());
            case RoutingRequest.ReportCallback it -> ofAgent(it.agentId());
            case RoutingRequest.CancelCallback it ->
                poolOfCallback.apply(it.callbackId()).orElse(FIRST);
            case RoutingRequest.SetPresence it -> ofAgent(it.agentId());
            case RoutingRequest.ResumeVisit it -> ofVisit(it.visitId());
            case RoutingRequest.SuspendQueue it -> ofQueue(it.queueId());
            case RoutingRequest.ResumeQueue it -> ofQueue(it.queueId());
            default -> throw new IllegalArgumentException("not of the desk: " + request.getClass());
        };
    }
}
