package org.pasokh.gateway.chat.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.chat.domain.ChatSession;
import org.pasokh.gateway.chat.domain.Closing;
import org.pasokh.gateway.chat.domain.GatewayFrame.Welcome;
import org.pasokh.gateway.chat.domain.LogMarks;
import org.pasokh.gateway.chat.domain.LogMarks.Marks;
import org.pasokh.gateway.chat.domain.MessageOrder;
import org.pasokh.gateway.chat.domain.SessionTokens;
import org.pasokh.gateway.chat.domain.SessionTokens.Check;
import org.pasokh.gateway.chat.domain.SiteTokens;
import org.pasokh.gateway.chat.domain.SiteTokens.Vouched;
import org.pasokh.gateway.chat.domain.TranscriptEntry;
import org.pasokh.gateway.chat.domain.Transcripts;
import org.pasokh.gateway.chat.domain.Visitor;
import org.pasokh.gateway.chat.domain.VisitorDetails;
import org.pasokh.gateway.chat.domain.VisitorFrame.Hello;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a visitor in: begins a session, or shows one as it stands and goes on with what comes. The connection is
/// registered first and the transcript read after, so that no message can fall between the two.
public final class Welcoming {

    static final int MOST_ENTRIES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Welcoming.class);

    private final SessionTokens tokens;
    private final SiteTokens sites;
    private final Supplier<String> newSessions;
    private final Connections connections;
    private final LogMarks marks;
    private final Transcripts transcripts;
    private final CatchingUp catchingUp;
    private final BooleanSupplier live;
    private final InstantSource clock;

    /// @param live whether this gateway reads the log as it grows
    Welcoming(Parts parts, BooleanSupplier live) {
        this.tokens = parts.tokens();
        this.sites = parts.sites();
        this.newSessions = parts.newSessions();
        this.connections = parts.connections();
        this.marks = parts.marks();
        this.transcripts = parts.transcripts();
        this.catchingUp = new CatchingUp(marks, transcripts, parts.later());
        this.live = live;
        this.clock = parts.clock();
    }

    sealed interface Outcome {
        record Welcomed(Visitor visitor, LiveOutlet outlet, MessageOrder order, long lastNumber) implements Outcome {}

        record TurnedAway(Closing why) implements Outcome {}
    }

    Outcome welcome(Hello hello, String entryPoint, Socket socket) {
        if (!live.getAsBoolean()) {
            return new Outcome.TurnedAway(Closing.UNREACHABLE);
        }
        Optional<Vouched> known = vouchedFor(hello, entryPoint);
        if (known.isEmpty() || (known.get().over() && hello.token() == null)) {
            return new Outcome.TurnedAway(Closing.VISITOR_UNPROVEN);
        }
        Vouched vouched = known.get();
        if (hello.token() == null) {
            return begin(visitor(newSessions.get(), entryPoint, hello, vouched.visitor()), socket);
        }
        return switch (tokens.check(hello.token(), clock.instant())) {
            case Check.Forged() -> new Outcome.TurnedAway(Closing.TOKEN_FORGED);
            case Check.Expired() -> new Outcome.TurnedAway(Closing.TOKEN_EXPIRED);
            case Check.Good(String session, String owner) -> {
                Visitor visitor = visitor(session, entryPoint, hello, vouched.visitor());
                yield doubtOf(visitor, owner, vouched.over())
                        .<Outcome>map(Outcome.TurnedAway::new)
                        .orElseGet(() -> resume(visitor, hello.position(), socket));
            }
        };
    }

    /// What one customer said is not shown to the next who sits at the same machine. A site's word that is over is good
    /// enough for the session of whom it was given for.
    private Optional<Closing> doubtOf(Visitor visitor, @Nullable String owner, boolean over) {
        if (owner != null && owner.equals(ownerOf(visitor))) {
            return Optional.empty();
        }
        if (over) {
            return Optional.of(Closing.VISITOR_UNPROVEN);
        }
        return owner == null ? Optional.empty() : Optional.of(Closing.TOKEN_OF_ANOTHER);
    }

    /// Nothing of whom the page says something that the site has not signed.
    private Optional<Vouched> vouchedFor(Hello hello, String entryPoint) {
        return hello.visitor() == null
                ? Optional.of(new Vouched(VisitorDetails.NONE, false))
                : sites.read(entryPoint, hello.visitor(), clock.instant());
    }

    private @Nullable String ownerOf(Visitor visitor) {
        String customer = visitor.details().customerId();
        return customer == null ? null : tokens.nameless("customer/" + visitor.entryPoint() + "/" + customer);
    }

    private static Visitor visitor(String session, String entryPoint, Hello hello, VisitorDetails known) {
        return new Visitor(session, entryPoint, hello.name(), hello.language(), known);
    }

    private Outcome begin(Visitor visitor, Socket socket) {
        LiveOutlet outlet = new LiveOutlet(socket);
        connections.attach(visitor.session(), outlet);
        show(visitor, outlet, ChatSession.fresh(visitor.session()), List.of());
        connections.entryPoints().follow(visitor.entryPoint(), outlet);
        return new Outcome.Welcomed(visitor, outlet, MessageOrder.ofNewSession(), 0);
    }

    private Outcome resume(Visitor visitor, long after, Socket socket) {
        LiveOutlet outlet = new LiveOutlet(socket);
        connections.attach(visitor.session(), outlet);
        try {
            return resume(visitor, after, outlet);
        } catch (CompletionException e) {
            return turnedAway(visitor, outlet, "log");
        } catch (RuntimeException e) { // whatever the database's driver throws when it is away
            return turnedAway(visitor, outlet, "database");
        }
    }

    private Outcome resume(Visitor visitor, long after, LiveOutlet outlet) {
        Marks atRegistration = marks.read(visitor.session()).join();
        ChatSession session = transcripts.session(visitor.session());
        show(visitor, outlet, session, transcripts.entries(session.id(), after, MOST_ENTRIES));
        connections.entryPoints().follow(visitor.entryPoint(), outlet);
        if (!atRegistration.cover(atRegistration)) {
            catchingUp.follow(session.id(), outlet, atRegistration, session.settledPosition());
        }
        return new Outcome.Welcomed(visitor, outlet, MessageOrder.ofResumedSession(), session.lastNumber());
    }

    private void show(Visitor visitor, LiveOutlet outlet, ChatSession session, List<TranscriptEntry> entries) {
        Welcome welcome = new Welcome(
                tokens.issue(session.id(), ownerOf(visitor), clock.instant()),
                session.state(),
                session.agentName(),
                session.lastNumber(),
                session.settledPosition(),
                entries,
                session.callback().promisedBy(),
                session.callback().notBefore());
        outlet.welcome(welcome, session);
    }

    private Outcome turnedAway(Visitor visitor, LiveOutlet outlet, String what) {
        connections.detach(visitor.session(), outlet);
        LOG.warn("chat session {} cannot be resumed: the {} is away", visitor.session(), what);
        return new Outcome.TurnedAway(Closing.UNREACHABLE);
    }
}
