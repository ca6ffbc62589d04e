package org.pasokh.gateway.chat.domain;

/// Keeps the messages of one connection on the log in the order typed: when one could not be written, none after it is
/// written before it.
///
/// @param first the lowest number this connection began with; 0 before its first message
/// @param next the number that comes next
/// @param held whether `next` was tried and could not be written
public record MessageOrder(long first, long next, boolean held) {

    /// A new session counts from 1.
    public static MessageOrder ofNewSession() {
        return new MessageOrder(1, 1, false);
    }

    /// A session that goes on begins with its lowest unticked message, whichever that is.
    public static MessageOrder ofResumedSession() {
        return new MessageOrder(0, 0, false);
    }

    /// What is to be done with a message of this number.
    public enum Verdict {
        WRITE,
        /// One before it is still to be written: it has to be sent again after that one.
        HOLD,
        OUT_OF_ORDER
    }

    public Verdict judge(long number) {
        if (first == 0 || (number >= first && number <= next)) {
            return Verdict.WRITE;
        }
        return held && number > next ? Verdict.HOLD : Verdict.OUT_OF_ORDER;
    }

    /// The message of this number is on the log, or will never be.
    public MessageOrder settled(long number) {
        if (first == 0) {
            return new MessageOrder(number, number + 1, false);
        }
        return number == next ? new MessageOrder(first, next + 1, false) : this;
    }

    /// The message of this number could not be written. A repeat of a written one holds nobody up.
    public MessageOrder failed(long number) {
        if (first == 0) {
            return new MessageOrder(number, number, true);
        }
        return number == next ? new MessageOrder(first, next, true) : this;
    }
}
