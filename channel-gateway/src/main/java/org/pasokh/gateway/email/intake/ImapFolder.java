package org.pasokh.gateway.email.intake;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final String moveTo;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int listed;

    ImapFolder(IMAPStore store, IMAPFolder folder, String moveTo) {
        this.store = store;
        this.folder = folder;
        this.moveTo = moveTo;
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
            listed = folder.getMessageCount();
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
                return Optional.of(new ArrivedMail(uid, receivedAt(message), message.getMimeStream()));
            } catch (MessageRemovedException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void finish(long uid) throws MailServerException {
        ask(() -> {
            Message message = folder.getMessageByUID(uid);
            try {
                if (message != null && moveTo.isEmpty()) {
                    message.setFlag(Flags.Flag.SEEN, true);
                } else if (message != null) {
                    move(message);
                }
                return uid;
            } catch (MessageRemovedException e) {
                return uid;
            }
        });
    }

    private void move(Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, store.getFolder(moveTo));
            return;
        }
        folder.copyMessages(one, store.getFolder(moveTo));
        message.setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(one);
        }
    }

    @Override
    public void awaitNews(Duration atMost) throws MailServerException {
        ask(() -> {
            if (folder.getMessageCount() > listed) {
                return true;
            }
            if (store.hasCapability("IDLE")) {
                idle(atMost);
            } else {
                pause(atMost);
            }
            // also a dead line is news
            return folder.getMessageCount() > listed;
        });
    }

    private void idle(Duration atMost) throws MessagingException {
        CountDownLatch heard = new CountDownLatch(1);
        Thread waking = Thread.ofVirtual().name("imap-wake").start(() -> wake(heard, atMost));
        try {
            folder.idle(true);
        } finally {
            heard.countDown();
            waking.interrupt();
        }
    }

    /// Any command ends IDLE; one that comes before IDLE began does nothing, hence the repeating.
    private void wake(CountDownLatch heard, Duration atMost) {
        try {
            long millis = atMost.toMillis();
            while (!heard.await(millis, TimeUnit.MILLISECONDS)) {
                boolean _ = folder.isOpen();
                millis = Math.min(millis, 1_000);
            }
        } catch (InterruptedException e) {
            LOG.trace("heard something");
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
