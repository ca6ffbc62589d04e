package org.pasokh.interaction.routing.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Tells when the last able agent leaves a queue's channel, and when the first comes.
final class Staffings {

    private Staffings() {}

    static void check(Turn turn, AgentProfile profile) {
        check(turn, profile.queues(), profile.channels());
    }

    static void check(Turn turn, Set<QueueId> queues, Set<Channel> channels) {
        List<QueueId> sorted =
                queues.stream().sorted(Comparator.comparing(QueueId::value)).toList();
        for (QueueId queue : sorted) {
            channels.stream().sorted().forEach(channel -> check(turn, queue, channel));
        }
    }

    private static void check(Turn turn, QueueId queue, Channel channel) {
        int agents = turn.pool().classes().of(queue, channel).loggedIn();
        boolean staffed = agents > 0 && turn.pool().settings().takesVisits(queue);
        if (staffed != turn.pool().staffing(queue, channel).staffed()) {
            turn.happened(new Fact.QueueStaffed(queue, channel, staffed, agents, turn.now()));
        }
    }
}
