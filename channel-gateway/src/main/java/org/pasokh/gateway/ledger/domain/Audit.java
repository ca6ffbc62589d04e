package org.pasokh.gateway.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides when silence is proof. A reader says what came of a contact before it says that it has done with it; so once
/// the ledger has read everything that stood on the log after the reader was done, a contact without a fate has none.
/// What the reader has decided may take some moments to its outbox and from there to the log: that time is granted.
///
/// @param taken what was seen so far, the oldest first
public record Audit(List<Positions> taken) {

    private static final int REMEMBERED = 240;

    public static final Audit BEGUN = new Audit(List.of());

    public Audit {
        taken = List.copyOf(taken);
    }

    public Audit with(Positions positions) {
        List<Positions> all =
                Stream.concat(taken.stream(), Stream.of(positions)).toList();
        return new Audit(all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
    }

    /// The latest positions from which conclusions can be drawn: the ledger has heard all that stood on the log when
    /// their grace was over.
    ///
    /// @param read up to where the ledger has read
    /// @param grace from a reader's being done to the word being on the log
    public Optional<Positions> conclusive(Map<Spot, Long> read, Duration grace) {
        Optional<Instant> heardUpTo = taken.reversed().stream()
                .filter(positions -> positions.isHeardBy(read))
                .map(Positions::at)
                .findFirst();
        return heardUpTo.flatMap(heard -> taken.reversed().stream()
                .filter(positions -> !positions.at().plus(grace).isAfter(heard))
                .findFirst());
    }

    /// @param conclusive none while nothing can be concluded
    public static Fate judge(Unsettled contact, Optional<Positions> conclusive) {
        return conclusive.filter(positions -> positions.isDoneWith(contact)).isPresent()
                ? Fate.UNACCOUNTED
                : Fate.PENDING;
    }
}
