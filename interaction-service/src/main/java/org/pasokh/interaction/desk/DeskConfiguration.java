package org.pasokh.interaction.desk;

import java.time.InstantSource;
import org.pasokh.interaction.conversation.domain.Handling;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.desk.command.AskingTheRouter;
import org.pasokh.interaction.desk.view.AgentState.Work;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.interaction.desk.view.LiveView.Holder;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    CurrentView currentView() {
        return new CurrentView();
    }

    @Bean
    AskingTheRouter askingTheRouter(EventPublisher publisher, InstantSource clock) {
        return new AskingTheRouter(publisher, clock);
    }

    /// What conversations may ask of the view.
    @Bean
    Handlings handlings(CurrentView current) {
        return interactionId ->
                current.get().flatMap(view -> view.holder(interactionId)).map(DeskConfiguration::handling);
    }

    private static Handling handling(Holder holder) {
        Work work = holder.work();
        return new Handling(work.handlingId(), holder.agentId(), work.startedAt());
    }
}
