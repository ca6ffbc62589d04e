package org.pasokh.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/// The key that signs all tokens, made once and kept in a file that only its owner reads.
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static JWKSet in(Path file) throws IOException {
        try {
            if (!Files.exists(file)) {
                write(file, new JWKSet(newKey()));
            }
            return JWKSet.load(file.toFile());
        } catch (JOSEException | ParseException e) {
            throw new IOException(
                    file + " is not a usable key; without it a new one is made and everybody signs in again", e);
        }
    }

    private static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    }

    private static void write(Path file, JWKSet keys) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(whole, keys.toString(false));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
