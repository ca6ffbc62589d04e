package org.pasokh.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.pasokh.embedded.EmbeddedBroker;
import org.pasokh.embedded.EmbeddedDatabase;
import org.pasokh.embedded.EmbeddedMail;
import org.pasokh.embedded.EmbeddedStartException;
import org.pasokh.local.CannotStart.Reason;

/// What the services stand on: broker, database and mail, started in this order and stopped in the other.
final class Foundation implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    static Foundation start(Addresses addresses, DataFolder data) {
        Foundation foundation = new Foundation();
        try {
            foundation.parts.push(EmbeddedBroker.start(
                    data.path("kafka"), addresses.port(Door.KAFKA), addresses.port(Door.KAFKA_CONTROLLER)));
            foundation.parts.push(
                    EmbeddedDatabase.onFile(data.path("database/pasokh.mv"), addresses.port(Door.DATABASE)));
            foundation.parts.push(
                    EmbeddedMail.start(data.path("mail"), addresses.port(Door.SMTP), addresses.port(Door.IMAP)));
            return foundation;
        } catch (EmbeddedStartException e) {
            foundation.close();
            throw new CannotStart(reason(e.reason()), String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        parts.forEach(Stopping::quietly);
        parts.clear();
    }

    private static Reason reason(EmbeddedStartException.Reason reason) {
        return switch (reason) {
            case PORT_TAKEN -> Reason.PORT;
            case FOLDER_BROKEN, FOLDER_IN_USE -> Reason.DATA;
            case FAILED -> Reason.FAILED;
        };
    }
}
