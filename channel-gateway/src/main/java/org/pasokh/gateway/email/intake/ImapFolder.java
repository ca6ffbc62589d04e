package org.pasokh.gateway.email.intake;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open folder on an IMAP server. IDLE tells of news where the server knows it; it is broken off now and then, so
/// that a dead line is noticed and a server without IDLE is asked.
final class ImapFolder implements MailFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ImapFolder.class);

    private static final long AGAIN_AFTER_MILLIS = 100;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Abilities abilities;
    private final String moveTo;
    private final CountDownLatch closed = new CountDownLatch(1);
    /// One for each time the server spoke of a new mail since the mails were listed.
    private final Semaphore news = new Semaphore(0);

    ImapFolder(IMAPStore store, IMAPFolder folder, Abilities abilities, String moveTo) {
        this.store = store;
        this.folder = folder;
        this.abilities = abilities;
        this.moveTo = moveTo;
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent added) {
                news.release();
            }
        });
    }

    /// What the server can do beyond the least.
    record Abilities(boolean idle, boolean move, boolean expungeByUid) {

        /// To be asked before a folder is open: afterwards it would take a connection of its own.
        static Abilities of(IMAPStore store) throws MessagingException {
            return new Abilities(
                    store.hasCapability("IDLE"), store.hasCapability("MOVE"), store.hasCapability("UIDPLUS"));
        }
    }

    /// What may fail as everything on a line does.
    private interface Command<T> {
        T run() throws MessagingException;
    }

    @Override
    public long uidValidity() throws MailServerException {
        return ask(folder::getUIDValidity);
    }

    @Override
    public long uidNext() throws MailServerException {
        return ask(folder::getUIDNext);
    }

    @Override
    public List<Long> uidsAfter(long uid) throws MailServerException {
        return ask(() -> {
            news.drainPermits();
            // a range up to "*" always names the last message, whatever its UID
            return uids(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID), uid, Long.MAX_VALUE);
        });
    }

    @Override
    public List<Long> unseen(long after, long upTo) throws MailServerException {
        return ask(() -> {
            Message[] found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            FetchProfile onlyUids = new FetchProfile();
            onlyUids.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(found, onlyUids);
            return uids(found, after, upTo);
        });
    }

    @Override
    public Optional<ArrivedMail> fetch(long uid) throws MailServerException {
        return ask(() -> {
            IMAPMessage message = (IMAPMessage) folder.getMessageByUID(uid);
            if (message == null) {
                return Optional.empty();
            }
            try {
                message.setPeek(true);
                return Optional.of(
                        new ArrivedMail(uid, receivedAt(message), message.getSizeLong(), message.getMimeStream()));
            } catch (MessageRemovedException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void finish(List<Long> uids) throws MailServerException {
        ask(() -> {
            long[] numbers = uids.stream().mapToLong(uid -> uid).toArray();
            Message[] mails = Arrays.stream(folder.getMessagesByUID(numbers))
                    .filter(Objects::nonNull)
                    .toArray(Message[]::new);
            try {
                folder.setFlags(mails, new Flags(Flags.Flag.SEEN), true);
                if (!moveTo.isEmpty()) {
                    move(mails);
                }
                return uids;
            } catch (MessageRemovedException e) {
                return uids;
            } finally {
                forget(mails);
            }
        });
    }

    /// The folder keeps every message as long as it is open, and a message what it was asked for.
    private static void forget(Message[] mails) {
        for (Message mail : mails) {
            ((IMAPMessage) mail).invalidateHeaders();
        }
    }

    private void move(Message[] mails) throws MessagingException {
        if (abilities.move()) {
            folder.moveMessages(mails, store.getFolder(moveTo));
            return;
        }
        folder.copyMessages(mails, store.getFolder(moveTo));
        folder.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
        if (abilities.expungeByUid()) {
            folder.expunge(mails);
        }
    }

    @Override
    public void awaitNews(Duration atMost) throws MailServerException {
        ask(() -> {
            if (news.availablePermits() > 0) {
                return true;
            }
            if (abilities.idle()) {
                idle(atMost);
            } else {
                pause(atMost);
            }
            // fails on a dead line
            return folder.getMessageCount() > 0;
        });
    }

    private void idle(Duration atMost) throws MessagingException {
        AtomicBoolean idle = new AtomicBoolean(true);
        Thread _ = Thread.ofVirtual().name("imap-wake").start(() -> wake(idle, atMost));
        try {
            folder.idle(true);
        } finally {
            // not by interrupting: that would cut the line if the other is just writing to it
            idle.set(false);
            news.release();
        }
    }

    /// Ends IDLE after its time, or when the server's news came with the answer to IDLE itself, which leaves it
    /// waiting for more. Any command ends it; one that comes before it began does nothing, hence the repeating.
    private void wake(AtomicBoolean idle, Duration atMost) {
        try {
            boolean _ = news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            while (idle.get() && closed.getCount() > 0) {
                boolean _ = folder.isOpen();
                boolean _ = closed.await(AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Duration atMost) {
        try {
            boolean _ = closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(store);
    }

    static void closeQuietly(Service service) {
        try {
            service.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.debug("imap.close-failed reason={}", e.getClass().getSimpleName());
        }
    }

    private List<Long> uids(Message[] messages, long after, long upTo) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (Message message : messages) {
            if (message != null) {
                uids.add(folder.getUID(message));
            }
        }
        return uids.stream().filter(uid -> uid > after && uid <= upTo).sorted().toList();
    }

    private static @Nullable Instant receivedAt(Message message) throws MessagingException {
        Date received = message.getReceivedDate();
        return received == null ? null : received.toInstant();
    }

    private static <T> T ask(Command<T> command) throws MailServerException {
        try {
            return command.run();
        } catch (MessagingException | RuntimeException e) {
            throw ImapServer.failure(e);
        }
    }
}
