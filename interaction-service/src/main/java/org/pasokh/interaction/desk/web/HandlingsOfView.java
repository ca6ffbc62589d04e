package org.pasokh.interaction.desk.web;

import java.util.Optional;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Handlings;
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
    public Optional<Handling> of(String interactionId) {
        return current.get()
                .orElseThrow(DeskProblems::starting)
                .holder(interactionId)
                .map(HandlingsOfView::handling);
    }

    private static Handling handling(Holder holder) {
        Work work = holder.work();
        return new Handling(work.handlingId(), holder.agentId(), work.startedAt());
    }
}
