package org.pasokh.gateway.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A stream that knows, at its end, how long it was and what its hash is.
final class Measured extends FilterInputStream {

    private final MessageDigest digest;
    private long length;

    private Measured(InputStream bytes, MessageDigest digest) {
        super(new DigestInputStream(bytes, digest));
        this.digest = digest;
    }

    static Measured of(InputStream bytes) {
        try {
            return new Measured(bytes, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// To be asked once, after the last byte.
    Measure measure() {
        return new Measure(HexFormat.of().formatHex(digest.digest()), length);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        length += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int read = super.read(into, offset, most);
        length += Math.max(read, 0);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// What a content must be when it is read again.
    record Measure(String sha256, long length) {}
}
