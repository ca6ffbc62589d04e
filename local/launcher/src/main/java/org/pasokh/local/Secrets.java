package org.pasokh.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.pasokh.local.CannotStart.Reason;

/// The keys of this installation, made at its first start and kept with its data: what they signed stays good.
final class Secrets {

    private static final String[] NAMES = {"pasokh.local.chat-key", "pasokh.local.mail-key"};
    private static final int BYTES = 32;

    private Secrets() {}

    static Map<String, String> in(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(Reason.DATA, file + " cannot be read. Without it new keys are made", e);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        return secrets.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, secrets::getProperty));
    }

    private static void write(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties secrets = new Properties();
        for (String name : NAMES) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            secrets.setProperty(name, Base64.getEncoder().encodeToString(key));
        }
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            secrets.store(writer, "Keys of this local installation. Whoever has them can speak in its name.");
        }
    }
}
