package org.pasokh.platform.inbox;

/// Tells the container to bring the record again after a pause. It is no error: what was one has been counted and said.
final class RecordWaits extends RuntimeException {

    RecordWaits(Throwable reason) {
        super(reason.getClass().getSimpleName(), reason, false, false);
    }
}
