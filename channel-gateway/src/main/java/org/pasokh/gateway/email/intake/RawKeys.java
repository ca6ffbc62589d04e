package org.pasokh.gateway.email.intake;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.pasokh.gateway.email.reading.HeaderReading;
import org.pasokh.gateway.email.reading.MailReader;
import org.pasokh.gateway.email.thread.Evidence;
import org.pasokh.gateway.email.thread.FindingThread;
import org.pasokh.gateway.email.thread.ThreadIndex;
import org.pasokh.gateway.email.thread.ThreadMarks;
import org.pasokh.gateway.email.thread.Threading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Kafka key of a raw mail: its conversation if the bytes prove one, else its source.
public final class RawKeys {

    private static final Logger LOG = LoggerFactory.getLogger(RawKeys.class);

    private static final ThreadIndex KNOWS_NOTHING = new ThreadIndex() {
        @Override
        public void enter(String account, String messageId, String key) {}

        @Override
        public Optional<String> find(String account, String messageId) {
            return Optional.empty();
        }
    };

    private final FindingThread byProofOnly;

    public RawKeys(ThreadMarks marks) {
        byProofOnly = new FindingThread(marks, KNOWS_NOTHING, (key, sender) -> false);
    }

    /// A mail that we cannot read is somebody else's to judge: it must reach the log all the same.
    String keyOf(Source source, byte[] beginning) {
        try {
            return proven(source, beginning);
        } catch (RuntimeException e) {
            LOG.warn(
                    "mail.key-unknown entry.point={} reason={}",
                    source.entryPoint(),
                    e.getClass().getSimpleName());
            return source.key();
        }
    }

    private String proven(Source source, byte[] beginning) {
        if (!(MailReader.headers(new ByteArrayInputStream(beginning)) instanceof HeaderReading.Read read)) {
            return source.key();
        }
        Threading threading = byProofOnly.find(source.account(), read.headers(), source.key());
        return threading.evidence() == Evidence.NONE ? source.key() : threading.key();
    }
}
