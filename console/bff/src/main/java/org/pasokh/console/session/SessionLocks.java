package org.pasokh.console.session;

import jakarta.servlet.http.HttpSession;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One at a time within a session: two calls of one page must not prolong one token twice.
final class SessionLocks {

    private static final String NAME = SessionLocks.class.getName();

    <T> T inTurn(HttpSession session, Supplier<T> act) {
        ReentrantLock lock = lockOf(session);
        lock.lock();
        try {
            return act.get();
        } finally {
            lock.unlock();
        }
    }

    private synchronized ReentrantLock lockOf(HttpSession session) {
        if (session.getAttribute(NAME) instanceof ReentrantLock lock) {
            return lock;
        }
        var lock = new ReentrantLock();
        session.setAttribute(NAME, lock);
        return lock;
    }
}
