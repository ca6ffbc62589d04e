package org.pasokh.gateway.ledger.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pasokh.gateway.ledger.domain.Audit;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.Letters;
import org.pasokh.gateway.ledger.domain.Line;
import org.pasokh.gateway.ledger.domain.LogPositions;
import org.pasokh.gateway.ledger.domain.Positions;
import org.pasokh.gateway.ledger.domain.Unsettled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again for contacts that somebody has done with and nothing came of.
public final class Auditing {

    private static final Logger LOG = LoggerFactory.getLogger(Auditing.class);

    /// More than this is told as this many.
    static final int MOST = 10_000;

    private final Contacts contacts;
    private final LogPositions positions;
    private final Letters letters;
    private final Duration grace;
    private final InstantSource clock;
    private volatile Audit audit = Audit.BEGUN;
    private volatile Optional<Positions> conclusive = Optional.empty();
    private volatile Set<String> told = Set.of();

    public Auditing(Contacts contacts, LogPositions positions, Letters letters, Duration grace, InstantSource clock) {
        this.contacts = contacts;
        this.positions = positions;
        this.letters = letters;
        this.grace = grace;
        this.clock = clock;
    }

    /// Throws while the log or the database is away: then what was known last stays.
    public void look() {
        Instant now = clock.instant();
        audit = audit.with(positions.take(now));
        conclusive = audit.conclusive(positions.read(), grace);
        Set<String> found = lost(now);
        found.stream()
                .filter(id -> !told.contains(id))
                .limit(100)
                .forEach(id -> LOG.error("ledger.unaccounted id={}", id));
        told = found;
    }

    private Set<String> lost(Instant now) {
        List<Unsettled> suspects = contacts.unsettled(now, MOST).stream()
                .filter(contact -> Audit.judge(contact, conclusive) == Fate.UNACCOUNTED)
                .toList();
        if (suspects.isEmpty()) {
            return Set.of();
        }
        Set<String> dead = letters.among(suspects);
        suspects.stream()
                .filter(contact -> dead.contains(contact.id()))
                .forEach(contact -> contacts.settled(contact.tier(), contact.id(), Fate.DEAD_LETTERED, null));
        return suspects.stream()
                .map(Unsettled::id)
                .filter(id -> !dead.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Line> lines(Instant from, Instant to) {
        List<Unsettled> others = contacts.unsettled(to, MOST).stream()
                .filter(contact -> !contact.hour().isBefore(from))
                .toList();
        return Line.of(contacts.counts(from, to), others, this::judge);
    }

    /// Those of which nothing is known yet.
    public List<Unsettled> open() {
        return contacts.unsettled(clock.instant(), MOST);
    }

    /// As of the last look: the same for all who ask.
    public Fate judge(Unsettled contact) {
        return told.contains(contact.id()) ? Fate.UNACCOUNTED : Fate.PENDING;
    }

    /// The ids of those that nobody can account for, as of the last look.
    public Set<String> unaccounted() {
        return told;
    }

    /// Up to when everything is proven: nothing before the first look that allows a conclusion.
    public Optional<Instant> provenUpTo() {
        return conclusive.map(Positions::at);
    }
}
