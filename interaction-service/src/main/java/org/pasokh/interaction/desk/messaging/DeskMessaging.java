package org.pasokh.interaction.desk.messaging;

import java.time.InstantSource;
import java.util.List;
import org.pasokh.contracts.Topic;
import org.pasokh.interaction.desk.view.Checkpoints;
import org.pasokh.interaction.desk.view.CurrentView;
import org.pasokh.platform.kafka.KafkaSettings;
import org.pasokh.platform.live.StartAt;
import org.pasokh.platform.live.TopicReader;
import org.pasokh.platform.live.TopicReaders;
import org.pasokh.platform.publishing.EventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

@Configuration(proxyBeanMethods = false)
class DeskMessaging {

    @Bean
    FollowingTheLogs followingTheLogs(
            KafkaSettings kafka,
            TopicReaders readers,
            Checkpoints checkpoints,
            CurrentView current,
            TaskScheduler scheduler,
            InstantSource clock) {
        return new FollowingTheLogs(kafka, readers, checkpoints, current, scheduler, clock);
    }

    @Bean
    WatchingTheLog watchingTheLog(CurrentView current) {
        return new WatchingTheLog(current);
    }

    @Bean
    SavingCheckpoints savingCheckpoints(CurrentView current, Checkpoints checkpoints) {
        return new SavingCheckpoints(current, checkpoints);
    }

    @Bean
    Typing typing(CurrentView current, EventPublisher publisher) {
        return new Typing(current, publisher);
    }

    @Bean
    TopicReader typingReader(TopicReaders readers, Typing typing) {
        return readers.open("desk-typing", List.of(Topic.LIVE_SIGNALS), new StartAt.End(), typing::onRecord);
    }
}
