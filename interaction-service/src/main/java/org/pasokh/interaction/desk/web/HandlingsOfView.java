package org.pasokh.interaction.desk.web;

import java.util.List;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.conversation.domain.Participant;
import org.pasokh.interaction.conversation.domain.Role;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView.Holder;

/// What an agent's call may ask of the view. While there is none it is not known who handles what, which is another
/// thing than nobody.
final class HandlingsOfView implements Handlings {

    private final CurrentView current;

    HandlingsOfView(CurrentView current) {
        this.current = current;
    }

    @Override
    public List<Participant> of(String interactionId) {
        return current.get().orElseThrow(DeskProblems::starting).holders(interactionId).stream()
                .map(HandlingsOfView::participant)
                .toList();
    }

    private static Participant participant(Holder holder) {
        Work work = holder.work();
        Handling handling = new Handling(work.handlingId(), holder.agentId(), work.startedAt(), work.queueId());
        return new Participant(handling, role(work));
    }

    private static Role role(Work work) {
        return work.role() == null ? Role.PRIMARY : Role.valueOf(work.role().name());
    }
}
