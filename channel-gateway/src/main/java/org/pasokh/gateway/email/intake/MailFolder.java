package org.pasokh.gateway.email.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pasokh.gateway.email.mailbox.MailServerException;

/// A folder on a mail server while we are connected to it.
public interface MailFolder extends AutoCloseable {

    long uidValidity() throws MailServerException;

    long uidNext() throws MailServerException;

    /// Of those above `uid`, rising.
    List<Long> uidsAfter(long uid) throws MailServerException;

    /// Unseen ones above `after` and up to `upTo`, rising.
    List<Long> unseen(long after, long upTo) throws MailServerException;

    /// Empty when it was removed meanwhile.
    Optional<ArrivedMail> fetch(long uid) throws MailServerException;

    /// Marks them as seen, or moves them away. Of a mail that is gone, nothing.
    void finish(List<Long> uids) throws MailServerException;

    /// Returns when there may be news, or after that time.
    void awaitNews(Duration atMost) throws MailServerException;

    /// Also from another thread, which ends whatever is being waited for.
    @Override
    void close();
}
