package org.pasokh.interaction.routing.domain;

import java.time.Instant;
import java.util.List;

/// Decides: given a pool, an entry of its log and nothing else, what happens next.
public final class Router {

    private final Ids ids;

    public Router(Ids ids) {
        this.ids = ids;
    }

    /// Reads the next entry of the pool's log. The pool has changed by the facts when it returns; an entry that repeats
    /// an answered request leads to nothing.
    public List<Happened> read(Pool pool, LogEntry entry) {
        pool.settle();
        Instant before = pool.now();
        pool.put(pool.clock().at(entry));
        pool.memory().forget(pool.now());
        if (pool.memory().hasAnswered(entry.id())) {
            return List.of();
        }
        Turn turn = new Turn(pool, entry, ids);
        answer(turn);
        QueueStates.look(turn, before);
        WaitNews.look(turn, before);
        Callbacks.look(turn);
        HandingAgents.settle(turn, before);
        Reservations.settle(turn);
        HandingOver.settle(turn, before);
        Doors.settle(turn);
        Flowing.settle(turn, before);
        Preferring.release(turn);
        Climbing.climb(turn);
        Matching.match(turn);
        return turn.happened();
    }

    /// Whether the pool follows from this entry already: it stands on the log before what was read last.
    public static boolean hasRead(Pool pool, LogEntry entry) {
        return pool.clock().hasRead(entry);
    }

    private static void answer(Turn turn) {
        if (Forwarding.forwards(turn)) {
            return;
        }
        switch (turn.entry().request()) {
            case Request.RequestVisit it -> Visits.request(turn, it);
            case Request.WithdrawVisit it -> Visits.withdraw(turn, it);
            case Request.ResumeVisit it -> Visits.resume(turn, it);
            case Request.ChangeUrgency it -> Visits.change(turn, it);
            case Request.SuspendQueue it -> QueueStates.suspend(turn, it);
            case Request.ResumeQueue it -> QueueStates.resume(turn, it);
            case Request.ChangeRequirements it -> Requiring.change(turn, it);
            case Request.AcceptOffer it -> Offers.accept(turn, it);
            case Request.DeclineOffer it -> Offers.decline(turn, it);
            case Request.SetPresence it -> Attending.set(turn, it);
            case Request.ReportLostLease it -> Attending.lost(turn, it);
            case Request.TakeVisit it -> Pulling.take(turn, it);
            case Request.TransferHandling it -> Transfers.transfer(turn, it);
            case Request.CompleteTransfer it -> Transfers.complete(turn, it);
            case Request.InviteColleague it -> Invitations.invite(turn, it);
            case Request.DismissColleague it -> Invitations.dismiss(turn, it);
            case Request.LeaveInteraction it -> Invitations.leave(turn, it);
            case Request.CustomerSilent it -> Loads.silent(turn, it.interaction());
            case Request.CustomerSpoke it -> Loads.spoke(turn, it.interaction());
            case Request.StartWrapUp it -> Work.wrapUp(turn, it);
            case Request.EndHandling it -> Work.end(turn, it);
            case Request.ConfigurePool it -> Configuring.pool(turn, it);
            case Request.ConfigureAgent it -> Configuring.agent(turn, it);
            case Request.OfCallback it -> Callbacks.answer(turn, it);
            case Request.OfPools it -> TakingOver.answer(turn, it);
            case Request.Tick it -> Time.tick(turn, it);
        }
    }
}
