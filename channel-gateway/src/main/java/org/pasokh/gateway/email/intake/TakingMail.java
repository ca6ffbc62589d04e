package org.pasokh.gateway.email.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.RawContact.RawMail;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.MailServerException;
import org.pasokh.gateway.owning.LogAwayException;
import org.pasokh.gateway.owning.OwnershipLostException;
import org.pasokh.gateway.owning.Tenure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the mails of one folder to the log, in their order and some at a time: first their bytes on the log, then the
/// marks in the mailbox, then our progress. A crash between any two leads to the same mails under the same ids again.
public final class TakingMail {

    /// What is larger goes to the content store.
    static final int LARGEST_ON_THE_LOG = 262_144;

    /// So many wait for the log at once, with at most [#LARGEST_ON_THE_LOG] bytes each.
    static final int AT_A_TIME = 32;

    private static final int MOST_TIMES_SHORT = 3;
    private static final Logger LOG = LoggerFactory.getLogger(TakingMail.class);

    /// What all mailboxes share.
    public record Parts(
            RawKeys keys, RawLog log, ContentStore contents, ProgressStore progresses, InstantSource clock) {}

    private final Source source;
    private final RawKeys keys;
    private final RawLog log;
    private final ContentStore contents;
    private final ProgressStore progresses;
    private final InstantSource clock;
    /// The mail that last came short, and how often in a row it did.
    private long shortUid = -1;

    private int timesShort;

    public TakingMail(Source source, Parts parts) {
        this.source = source;
        this.keys = parts.keys;
        this.log = parts.log;
        this.contents = parts.contents;
        this.progresses = parts.progresses;
        this.clock = parts.clock;
    }

    /// Where to go on.
    public Progress begin(MailFolder folder, Tenure tenure) throws MailServerException {
        long uidValidity = folder.uidValidity();
        Optional<Progress> known = progresses.find(source.task());
        return known.isPresent() && known.get().uidValidity() == uidValidity
                ? known.get()
                : advanced(Progress.atFirstSight(uidValidity, folder.uidNext()), tenure);
    }

    /// Takes what there is and says how far it got.
    public Progress takeNew(MailFolder folder, Progress from, Tenure tenure) throws MailServerException {
        Progress progress = from;
        if (progress.lastUid() < progress.foundUpTo()) {
            progress = takeAll(folder, progress, folder.unseen(progress.lastUid(), progress.foundUpTo()), tenure);
            if (tenure.lasts()) {
                progress = advanced(progress.after(progress.foundUpTo()), tenure);
            }
        }
        return takeAll(folder, progress, folder.uidsAfter(progress.lastUid()), tenure);
    }

    private Progress takeAll(MailFolder folder, Progress from, List<Long> uids, Tenure tenure)
            throws MailServerException {
        Progress progress = from;
        for (int i = 0; i < uids.size() && tenure.lasts(); i += AT_A_TIME) {
            progress = takeSome(folder, progress, uids.subList(i, Math.min(i + AT_A_TIME, uids.size())), tenure);
        }
        return progress;
    }

    /// What came before one that cannot be taken now need not come again with it.
    private Progress takeSome(MailFolder folder, Progress from, List<Long> uids, Tenure tenure)
            throws MailServerException {
        SequencedMap<Long, CompletableFuture<Void>> taken = new LinkedHashMap<>();
        try {
            for (long uid : uids) {
                Optional<ArrivedMail> mail = folder.fetch(uid);
                taken.put(
                        uid,
                        mail.isPresent()
                                ? append(mail.get(), from.uidValidity())
                                : CompletableFuture.completedFuture(null));
            }
        } catch (MailServerException e) {
            settled(folder, from, taken, tenure);
            throw e;
        }
        return settled(folder, from, taken, tenure);
    }

    private Progress settled(
            MailFolder folder, Progress from, SequencedMap<Long, CompletableFuture<Void>> taken, Tenure tenure)
            throws MailServerException {
        if (taken.isEmpty()) {
            return from;
        }
        taken.values().forEach(TakingMail::await);
        folder.finish(List.copyOf(taken.keySet()));
        return advanced(from.after(taken.lastEntry().getKey()), tenure);
    }

    private static void await(CompletableFuture<Void> appended) {
        try {
            appended.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogAwayException away ? away : e;
        }
    }

    private Progress advanced(Progress progress, Tenure tenure) {
        if (!progresses.advance(tenure.ownership(), progress)) {
            throw new OwnershipLostException();
        }
        return progress;
    }

    /// Some servers promise lengths that are not so: what is short each time is taken as it is.
    private CompletableFuture<Void> append(ArrivedMail mail, long uidValidity) throws MailServerException {
        MailBytes bytes = new MailBytes(mail.bytes(), mail.length(), timesShort(mail.uid()) < MOST_TIMES_SHORT);
        try {
            return append(mail, bytes, uidValidity);
        } finally {
            if (bytes.isShort()) {
                noteShort(mail.uid());
            }
        }
    }

    private int timesShort(long uid) {
        return uid == shortUid ? timesShort : 0;
    }

    private void noteShort(long uid) {
        timesShort = timesShort(uid) + 1;
        shortUid = uid;
        LOG.warn("mail.short entryPoint={} uid={} times={}", source.entryPoint(), uid, timesShort);
    }

    private CompletableFuture<Void> append(ArrivedMail mail, MailBytes bytes, long uidValidity)
            throws MailServerException {
        String id = source.mailId(uidValidity, mail.uid());
        byte[] beginning = beginning(bytes);
        ContentRef large = beginning.length > LARGEST_ON_THE_LOG ? store(id, beginning, bytes) : null;
        return log.append(
                id,
                keys.keyOf(source, beginning),
                new RawMail(
                        source.entryPoint(),
                        source.account(),
                        source.folder(),
                        uidValidity,
                        mail.uid(),
                        Objects.requireNonNullElseGet(mail.receivedAt(), clock::instant),
                        large == null ? beginning : null,
                        large));
    }

    private ContentRef store(String id, byte[] beginning, InputStream rest) throws MailServerException {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), rest);
        try {
            ContentRef ref = contents.store(EventIds.of("content", id, "original"), "message/rfc822", whole);
            contents.refer(List.of(ref.id()));
            return ref;
        } catch (UncheckedIOException e) {
            throw new MailServerException(MailProblem.CONNECTION_LOST, e);
        }
    }

    private static byte[] beginning(InputStream bytes) throws MailServerException {
        try {
            return bytes.readNBytes(LARGEST_ON_THE_LOG + 1);
        } catch (IOException e) {
            throw new MailServerException(MailProblem.CONNECTION_LOST, e);
        }
    }
}
