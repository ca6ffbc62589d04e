package org.pasokh.gateway.email.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pasokh.gateway.email.reading.MailAddress;
import org.pasokh.gateway.email.reading.MailHeaders;

/// Finds the conversation of a mail. Proof that we signed comes first; what a sender merely claims counts only for
/// somebody who already writes in that conversation, so knowing a Message-ID does not let a stranger in.
public final class FindingThread {

    private final ThreadMarks marks;
    private final ThreadIndex index;
    private final Participants participants;

    public FindingThread(ThreadMarks marks, ThreadIndex index, Participants participants) {
        this.marks = marks;
        this.index = index;
        this.participants = participants;
    }

    /// @param ownId what the mail's conversation is called if nothing points to another one
    public Threading find(String account, MailHeaders mail, String ownId) {
        List<Proof> ofAddresses = mail.recipients().stream()
                .map(MailAddress::address)
                .distinct()
                .map(address -> marks.inAddress(account, address))
                .toList();
        List<String> answered = answered(mail);
        List<Proof> ofMessageIds =
                answered.stream().map(id -> marks.inMessageId(account, id)).toList();
        int forged = forged(ofAddresses) + forged(ofMessageIds);
        Optional<Proof.Proven> byMessageId = proven(ofMessageIds);
        Optional<Proof.Proven> byAddress = proven(ofAddresses);
        if (byAddress.isPresent()) {
            String key = byAddress.get().key();
            String answers = byMessageId
                    .filter(proof -> proof.key().equals(key))
                    .map(Proof.Proven::messageId)
                    .orElse(null);
            return new Threading(key, Evidence.SIGNED_ADDRESS, answers, forged);
        }
        return byMessageId
                .map(proof -> new Threading(proof.key(), Evidence.SIGNED_MESSAGE_ID, proof.messageId(), forged))
                .or(() -> indexed(account, mail, answered)
                        .map(key -> new Threading(key, Evidence.THREAD_INDEX, null, forged)))
                .orElseGet(() -> new Threading(ownId, Evidence.NONE, null, forged));
    }

    private Optional<String> indexed(String account, MailHeaders mail, List<String> answered) {
        return answered.stream()
                .flatMap(id -> index.find(account, id).stream())
                .filter(key -> participants.include(key, mail.from()))
                .findFirst();
    }

    /// What the mail says it answers, the nearest first.
    private static List<String> answered(MailHeaders mail) {
        List<String> references = new ArrayList<>(mail.references());
        return Stream.concat(mail.inReplyTo().stream(), references.reversed().stream())
                .distinct()
                .toList();
    }

    private static Optional<Proof.Proven> proven(List<Proof> proofs) {
        return proofs.stream()
                .filter(Proof.Proven.class::isInstance)
                .map(Proof.Proven.class::cast)
                .findFirst();
    }

    private static int forged(List<Proof> proofs) {
        return (int) proofs.stream().filter(Proof.Forged.class::isInstance).count();
    }
}
