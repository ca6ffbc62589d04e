package org.pasokh.interaction.configuration.content;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Everything that is wrong with a configuration as a whole.
public final class ContentFaults {

    private final BoundFaults bounds = new BoundFaults();

    /// @param now from when on the calendars are looked at
    public List<Fault> of(Content content, Instant now) {
        return Stream.of(serious(content), CoverageFaults.of(content), CalendarFaults.neverOpen(content, now))
                .flatMap(faults -> faults)
                .sorted()
                .distinct()
                .toList();
    }

    /// Without those that merely leave customers waiting for nobody, of which some come with time.
    public List<Fault> seriousOf(Content content) {
        return serious(content).sorted().distinct().toList();
    }

    private Stream<Fault> serious(Content content) {
        return Stream.of(
                        bounds.of(content),
                        IdFaults.of(content),
                        ReferenceFaults.of(content),
                        LadderFaults.of(content),
                        OverflowFaults.of(content),
                        CapacityFaults.of(content),
                        CalendarFaults.of(content))
                .flatMap(faults -> faults);
    }
}
