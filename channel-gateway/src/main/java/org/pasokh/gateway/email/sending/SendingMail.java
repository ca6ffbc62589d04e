package org.pasokh.gateway.email.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.email.sending.OutgoingServer.OutgoingLine;
import org.pasokh.gateway.email.thread.ThreadIndex;
import org.pasokh.gateway.owning.OwnedWork;
import org.pasokh.gateway.owning.Tenure;
import org.pasokh.gateway.sending.OpenSends;
import org.pasokh.gateway.sending.Patience;
import org.pasokh.gateway.sending.SendBell;
import org.pasokh.gateway.sending.SendIntents;
import org.pasokh.gateway.sending.SendState;

/// What the owner of a mailbox's outgoing side does: sends what is to be sent, and says on the log what came of it.
public final class SendingMail implements OwnedWork {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final String account;
    private final OutgoingServer server;
    private final SendIntents<MailIntent> intents;
    private final ThreadIndex index;
    private final OpenSends<MailIntent> open;
    private final Reports reports;
    private final Patience patience;
    private final SendBell bell;
    private final InstantSource clock;

    /// Puts results on the log; returns when it has them.
    @FunctionalInterface
    public interface Reports {
        void delivery(String key, String messageId, DeliveryStatus status, @Nullable String reason);
    }

    /// What all mailboxes share.
    public record Parts(
            SendIntents<MailIntent> intents,
            ThreadIndex index,
            Reports reports,
            Patience patience,
            InstantSource clock) {}

    public SendingMail(String account, OutgoingServer server, SendBell bell, Parts parts) {
        this.account = account;
        this.server = server;
        this.bell = bell;
        this.intents = parts.intents;
        this.open = new OpenSends<>(account, parts.intents, this::report);
        this.index = parts.index;
        this.reports = parts.reports;
        this.patience = parts.patience;
        this.clock = parts.clock;
    }

    @Override
    public void run(Tenure tenure) throws MailServerException, InterruptedException {
        // whether it can be reached should be known before somebody needs it
        server.connect().close();
        while (tenure.lasts()) {
            List<MailIntent> due = open.next(clock.instant());
            if (!due.isEmpty()) {
                sendAll(due, tenure);
            }
            tenure.well();
            if (due.isEmpty()) {
                bell.await(LOOK_EVERY);
            }
        }
    }

    /// A mail over which the line breaks costs the line, not those behind it.
    private void sendAll(List<MailIntent> due, Tenure tenure) throws MailServerException {
        Iterator<MailIntent> left = due.iterator();
        while (left.hasNext() && tenure.lasts()) {
            try (OutgoingLine line = server.connect()) {
                closingAtEnd(line, left, tenure);
            }
        }
    }

    private void closingAtEnd(OutgoingLine line, Iterator<MailIntent> left, Tenure tenure) throws MailServerException {
        Runnable closer = line::close;
        tenure.atEnd(closer);
        try {
            sendOver(line, left, tenure);
        } finally {
            tenure.forget(closer);
        }
    }

    private void sendOver(OutgoingLine line, Iterator<MailIntent> left, Tenure tenure) throws MailServerException {
        boolean holds = true;
        // asked of the database: this process may have stood still since the last renewal
        while (holds && left.hasNext() && tenure.confirmed()) {
            holds = send(line, left.next(), tenure);
        }
    }

    /// False when the line is of no more use.
    private boolean send(OutgoingLine line, MailIntent intent, Tenure tenure) throws MailServerException {
        OutgoingMail mail = Objects.requireNonNull(intent.mail(), "what is open has its mail");
        // before, so that the fastest answer finds its conversation even where our marks are lost
        index.enter(account, mail.rfcId(), intent.key());
        intents.begin(intent.messageId());
        switch (line.send(mail)) {
            case SendOutcome.Accepted accepted -> settle(intent, SendState.SENT, null);
            case SendOutcome.Refused refused -> settle(intent, SendState.FAILED, refused.reason());
            case SendOutcome.PutOff putOff -> putOff(intent, putOff.reason());
            case SendOutcome.Unknown unknown -> {
                // it may be our own end that broke the line: then the next owner sends this mail, or has sent it
                if (tenure.confirmed()) {
                    putOff(intent, unknown.reason());
                }
                return false;
            }
        }
        return true;
    }

    private void putOff(MailIntent intent, String reason) {
        Instant now = clock.instant();
        if (patience.isOver(intent.requestedAt(), now)) {
            settle(intent, SendState.FAILED, reason);
        } else {
            intents.postpone(intent.messageId(), now.plus(patience.pauseAfter(intent.attempts() + 1)));
        }
    }

    private void settle(MailIntent intent, SendState state, @Nullable String reason) {
        intents.settle(intent.messageId(), state, reason);
        report(intent, state, reason);
    }

    private void report(MailIntent intent) {
        report(intent, intent.state(), intent.reason());
    }

    private void report(MailIntent intent, SendState state, @Nullable String reason) {
        DeliveryStatus status = state == SendState.SENT ? DeliveryStatus.SENT : DeliveryStatus.FAILED;
        reports.delivery(intent.key(), intent.messageId(), status, reason);
        intents.close(intent.messageId());
    }
}
