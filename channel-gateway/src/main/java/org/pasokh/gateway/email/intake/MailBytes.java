package org.pasokh.gateway.email.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a mail as they come. A server that fails in the middle looks like the mail's end: only the promised
/// length tells the two apart.
final class MailBytes extends FilterInputStream {

    private final long promised;
    private final boolean insists;
    private long read;
    private boolean isShort;

    /// @param insists whether to fail where it ends too early
    MailBytes(InputStream bytes, long promised, boolean insists) {
        super(bytes);
        this.promised = promised;
        this.insists = insists;
    }

    /// That it ended too early.
    boolean isShort() {
        return isShort;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? next : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int atMost) throws IOException {
        int some = super.read(into, from, atMost);
        count(some);
        return some;
    }

    private void count(int some) throws IOException {
        if (some >= 0) {
            read += some;
            return;
        }
        isShort = read < promised;
        if (isShort && insists) {
            throw new EOFException("mail ends after " + read + " of " + promised + " bytes");
        }
    }
}
