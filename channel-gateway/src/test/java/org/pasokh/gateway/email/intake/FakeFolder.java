package org.pasokh.gateway.email.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pasokh.gateway.email.mailbox.MailProblem;
import org.pasokh.gateway.email.mailbox.MailServerException;

/// A folder of a mail server that a test fills by hand.
final class FakeFolder implements MailFolder {

    static final Instant RECEIVED = Instant.parse("2026-11-21T08:59:00Z");

    final TreeMap<Long, byte[]> mails = new TreeMap<>();
    final Set<Long> seen = new TreeSet<>();
    long validity = 7;
    long next = 1;
    /// How many mails will end too early.
    int timesShort;
    /// The mail at which the line is cut.
    long breaksOffAt;

    long add(String mail) {
        mails.put(next, mail.getBytes(UTF_8));
        return next++;
    }

    /// As a server does that has lost its numbers: the same mails, the same flags, other UIDs.
    void renumber() {
        validity++;
        List<byte[]> all = new ArrayList<>(mails.values());
        List<Boolean> flags = mails.keySet().stream().map(seen::contains).toList();
        mails.clear();
        seen.clear();
        next = 101;
        for (int i = 0; i < all.size(); i++) {
            mails.put(next, all.get(i));
            if (flags.get(i)) {
                seen.add(next);
            }
            next++;
        }
    }

    @Override
    public long uidValidity() {
        return validity;
    }

    @Override
    public long uidNext() {
        return next;
    }

    @Override
    public List<Long> uidsAfter(long uid) {
        return List.copyOf(mails.tailMap(uid, false).keySet());
    }

    @Override
    public List<Long> unseen(long after, long upTo) {
        return mails.subMap(after, false, upTo, true).keySet().stream()
                .filter(uid -> !seen.contains(uid))
                .toList();
    }

    @Override
    public Optional<ArrivedMail> fetch(long uid) throws MailServerException {
        if (uid == breaksOffAt) {
            throw new MailServerException(MailProblem.CONNECTION_LOST, new IOException("cut"));
        }
        return Optional.ofNullable(mails.get(uid))
                .map(bytes -> new ArrivedMail(
                        uid, RECEIVED, bytes.length, new ByteArrayInputStream(bytes, 0, arriving(bytes.length))));
    }

    private int arriving(int length) {
        if (timesShort == 0) {
            return length;
        }
        timesShort--;
        return length - 1;
    }

    @Override
    public void finish(List<Long> uids) {
        uids.stream().filter(mails::containsKey).forEach(seen::add);
    }

    @Override
    public void awaitNews(Duration atMost) {}

    @Override
    public void close() {}
}
