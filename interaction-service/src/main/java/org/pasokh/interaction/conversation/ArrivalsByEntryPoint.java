package org.pasokh.interaction.conversation;

import java.time.Duration;
import java.util.Optional;
import org.pasokh.interaction.configuration.Directory;
import org.pasokh.interaction.configuration.content.EntryPoint;
import org.pasokh.interaction.conversation.domain.Arrival;
import org.pasokh.interaction.conversation.domain.CustomerTier;
import org.pasokh.interaction.conversation.domain.EntryPoints;
import org.pasokh.interaction.conversation.domain.Severity;

/// What the configuration settles for those who come by an entry point.
record ArrivalsByEntryPoint(Directory directory) implements EntryPoints {

    @Override
    public Optional<Arrival> arrivalAt(String entryPoint) {
        return directory.entryPoint(entryPoint).map(ArrivalsByEntryPoint::arrival);
    }

    private static Arrival arrival(EntryPoint settings) {
        Duration priority = settings.priority();
        return new Arrival(
                settings.queue(),
                settings.tier() == null
                        ? null
                        : CustomerTier.valueOf(settings.tier().name()),
                settings.severity() == null
                        ? null
                        : Severity.valueOf(settings.severity().name()),
                priority == null ? 0 : Math.toIntExact(priority.toSeconds()),
                settings.dueWithin(),
                settings.lastAgent());
    }
}
