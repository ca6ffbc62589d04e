package org.pasokh.interaction.desk.web;

import java.time.InstantSource;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.desk.command.AskingTheRouter;
import org.pasokh.interaction.desk.view.CurrentView;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskWeb {

    @Bean
    ConversationViews conversationViews(ReadingConversations reading, Directory directory, CurrentView current) {
        return new ConversationViews(reading, directory, current);
    }

    @Bean
    Explaining explaining() {
        return new Explaining();
    }

    @Bean
    DecisionViews decisionViews(Directory directory, Explaining explaining) {
        return new DecisionViews(directory, explaining);
    }

    @Bean
    DeskViews deskViews(ReadingConversations reading, Directory directory, Explaining explaining) {
        return new DeskViews(reading, directory, explaining);
    }

    @Bean
    StreamEvents streamEvents(DeskViews desk, ConversationViews conversations, ReadingConversations reading) {
        return new StreamEvents(desk, conversations, reading);
    }

    @Bean
    Replies replies(InstantSource clock) {
        return new Replies(clock);
    }

    @Bean
    RouterCommands routerCommands(CurrentView current, AskingTheRouter asking, Ids ids, Replies replies) {
        return new RouterCommands(current, asking, ids, replies);
    }

    @Bean
    SettingPresence settingPresence(RouterCommands router, Directory directory) {
        return new SettingPresence(router, directory);
    }

    @Bean
    FloorViews floorViews(Directory directory) {
        return new FloorViews(directory);
    }

    @Bean
    WaitingViews waitingViews(ReadingConversations reading, Directory directory) {
        return new WaitingViews(reading, directory);
    }

    @Bean
    ColleagueViews colleagueViews(Directory directory) {
        return new ColleagueViews(directory);
    }

    @Bean
    Handlings handlings(CurrentView current) {
        return new HandlingsOfView(current);
    }

    @Bean
    EndingStreams endingStreams(CurrentView current) {
        return new EndingStreams(current);
    }

    /// A desk is not asked before its view has caught up with the logs.
    @Bean
    HealthIndicator deskHealthIndicator(CurrentView current) {
        return () -> current.get().isPresent()
                ? Health.up().build()
                : Health.down().withDetail("view", "behind").build();
    }
}
