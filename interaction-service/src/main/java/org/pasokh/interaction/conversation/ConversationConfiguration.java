package org.pasokh.interaction.conversation;

import java.time.Duration;
import java.time.InstantSource;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.conversation.application.Advising;
import org.pasokh.interaction.conversation.application.AmendingMessages;
import org.pasokh.interaction.conversation.application.Answering;
import org.pasokh.interaction.conversation.application.AskingAgain;
import org.pasokh.interaction.conversation.application.EndingConversations;
import org.pasokh.interaction.conversation.application.FollowingTheRouter;
import org.pasokh.interaction.conversation.application.NoticingSilence;
import org.pasokh.interaction.conversation.application.Ports;
import org.pasokh.interaction.conversation.application.ReadingConversations;
import org.pasokh.interaction.conversation.application.ReportingDeliveries;
import org.pasokh.interaction.conversation.application.ReportingReading;
import org.pasokh.interaction.conversation.application.SilenceTimes;
import org.pasokh.interaction.conversation.application.TakingMessages;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Handlings;
import org.pasokh.interaction.conversation.domain.Ids;
import org.pasokh.interaction.conversation.domain.Interactions;
import org.pasokh.interaction.conversation.domain.Messages;
import org.pasokh.interaction.conversation.domain.Pools;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConversationConfiguration {

    private final Directory directory;

    ConversationConfiguration(Directory directory) {
        this.directory = directory;
    }

    @Bean
    Ports ports(
            Conversations conversations,
            Messages messages,
            Interactions interactions,
            Handlings handlings,
            Ids ids,
            Pools pools) {
        return new Ports(
                conversations,
                messages,
                interactions,
                handlings,
                new ArrivalsByEntryPoint(directory),
                directory::nameOf,
                ids,
                pools);
    }

    @Bean
    TakingMessages takingMessages(Ports ports) {
        return new TakingMessages(ports);
    }

    @Bean
    AmendingMessages amendingMessages(TakingMessages taking, Ports ports) {
        return new AmendingMessages(taking, ports);
    }

    @Bean
    ReportingDeliveries reportingDeliveries(Ports ports) {
        return new ReportingDeliveries(ports);
    }

    @Bean
    FollowingTheRouter followingTheRouter(Ports ports) {
        return new FollowingTheRouter(ports);
    }

    @Bean
    Answering answering(Ports ports) {
        return new Answering(ports);
    }

    @Bean
    ReportingReading reportingReading(Ports ports) {
        return new ReportingReading(ports);
    }

    @Bean
    EndingConversations endingConversations(Ports ports) {
        return new EndingConversations(ports);
    }

    @Bean
    Advising advising(Ports ports) {
        return new Advising(ports);
    }

    @Bean
    ReadingConversations readingConversations(Ports ports) {
        return new ReadingConversations(ports);
    }

    @Bean
    SilenceSchedule noticingSilence(
            Ports ports, @Value("${pasokh.conversations.silent-after}") Duration silentAfter, InstantSource clock) {
        return new SilenceSchedule(
                new NoticingSilence(ports, () -> new SilenceTimes(silentAfter, directory.silentAfter())), clock);
    }

    @Bean
    AskingAgainSchedule askingAgain(Ports ports, InstantSource clock) {
        return new AskingAgainSchedule(new AskingAgain(ports), clock);
    }
}
