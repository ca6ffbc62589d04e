package org.pasokh.interaction.configuration;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.pasokh.interaction.configuration.content.Content;
import org.pasokh.interaction.configuration.content.ContentFaults;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.content.Fault;
import org.pasokh.interaction.configuration.version.ChangingConfiguration;
import org.pasokh.interaction.configuration.version.Comparing;
import org.pasokh.interaction.configuration.version.CurrentVersion;
import org.pasokh.interaction.configuration.version.FromSettings;
import org.pasokh.interaction.configuration.version.Versions;
import org.pasokh.interaction.configuration.web.AfterAChange;
import org.pasokh.platform.documents.AggregateStores;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RoutingSettings.class, EntryPointSettings.class})
class DirectoryConfiguration {

    @Bean
    ContentText contentText() {
        return new ContentText();
    }

    @Bean
    ContentFaults contentFaults() {
        return new ContentFaults();
    }

    @Bean
    SettingsContent settingsContent(
            RoutingSettings routing, EntryPointSettings entryPoints, ContentFaults faults, InstantSource clock) {
        return SettingsContent.of(routing.with(entryPoints.entryPoints()), faults, clock.instant());
    }

    @Bean
    CurrentVersion currentVersion(Versions versions, SettingsContent settings, ContentText text, InstantSource clock) {
        return new CurrentVersion(versions, new FromSettings(settings.content(), versions, new Comparing(text), clock));
    }

    @Bean
    Directory directory(CurrentVersion current) {
        return new Directory(current);
    }

    @Bean
    FollowingVersions followingVersions(
            CurrentVersion current, Versions versions, AggregateStores stores, InstantSource clock) {
        var telling = new TellingTheRouter(stores.of("configuration-told", Told.class), versions);
        return new FollowingVersions(current, telling, clock);
    }

    @Bean
    AfterAChange afterAChange(FollowingVersions following) {
        return following::follow;
    }

    @Bean
    ChangingConfiguration changingConfiguration(
            Versions versions, ContentFaults faults, ContentText text, InstantSource clock) {
        return new ChangingConfiguration(
                versions,
                (content, now) -> faultsOf(content, faults.of(content, now), Openings.at(now)),
                new Comparing(text),
                clock);
    }

    /// The router's limits are looked at when nothing else is wrong.
    private static List<Fault> faultsOf(Content content, List<Fault> faults, Openings openings) {
        return Stream.concat(
                        faults.stream(), faults.isEmpty() ? RouterLimits.faults(content, openings) : Stream.empty())
                .toList();
    }
}
