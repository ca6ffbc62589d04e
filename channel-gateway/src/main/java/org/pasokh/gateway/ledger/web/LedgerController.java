package org.pasokh.gateway.ledger.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.ledger.application.Auditing;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.Line;
import org.pasokh.gateway.ledger.domain.Tier;
import org.pasokh.gateway.ledger.domain.Unsettled;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What came in and what became of it, hour by hour, with the ids behind each number.
@RestController
@RequestMapping("/ledger/v1")
@PreAuthorize("hasAnyRole('ADMIN', 'SUPERVISOR')")
class LedgerController {

    private static final Duration LONGEST = Duration.ofDays(15);
    private static final int MOST_IDS = 500;

    private final Auditing auditing;
    private final Contacts contacts;
    private final InstantSource clock;

    LedgerController(Auditing auditing, Contacts contacts, InstantSource clock) {
        this.auditing = auditing;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// @param provenUpTo everything that came before is accounted for, or among the unaccounted
    record HoursView(Instant now, @Nullable Instant provenUpTo, long unaccounted, List<LineView> lines) {}

    /// @param by how many, by fate; ignored ones as `IGNORED:<reason>`
    record LineView(String entryPoint, Instant hour, Tier tier, long received, SortedMap<String, Long> by) {}

    record IdsView(List<String> ids, boolean more) {}

    @GetMapping("/hours")
    HoursView hours(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        Instant now = clock.instant();
        Instant end = to == null ? now : to;
        Instant start = from == null ? end.minus(Duration.ofHours(24)) : from;
        if (start.isAfter(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw refused("from and to are in the wrong order, or more than 15 days apart");
        }
        List<LineView> lines = auditing.lines(start.truncatedTo(ChronoUnit.HOURS), end).stream()
                .map(LedgerController::view)
                .toList();
        return new HoursView(
                now, auditing.provenUpTo().orElse(null), auditing.unaccounted().size(), lines);
    }

    /// @param after the last id of the page before
    @GetMapping("/contacts")
    IdsView contacts(
            @RequestParam String entryPoint,
            @RequestParam Instant hour,
            @RequestParam Tier tier,
            @RequestParam Fate fate,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after) {
        Contacts.Section section = new Contacts.Section(entryPoint, hour, tier);
        List<String> ids = fate == Fate.PENDING || fate == Fate.UNACCOUNTED
                ? open(section, fate, after)
                : contacts.ids(section, fate, reason, new Contacts.Page(after, MOST_IDS + 1));
        return new IdsView(ids.stream().limit(MOST_IDS).toList(), ids.size() > MOST_IDS);
    }

    private List<String> open(Contacts.Section section, Fate fate, @Nullable String after) {
        return auditing.open().stream()
                .filter(it -> it.tier() == section.tier())
                .filter(it -> it.hour().equals(section.hour()))
                .filter(it -> it.entryPoint().equals(section.entryPoint()))
                .filter(it -> auditing.judge(it) == fate)
                .map(Unsettled::id)
                .sorted()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(MOST_IDS + 1L)
                .toList();
    }

    private static LineView view(Line line) {
        return new LineView(line.entryPoint(), line.hour(), line.tier(), line.received(), line.by());
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(
                new Problem("invalid-request", HttpStatus.BAD_REQUEST, "Invalid request", detail, Map.of()));
    }
}
