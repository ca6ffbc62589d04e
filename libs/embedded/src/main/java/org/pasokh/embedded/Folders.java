package org.pasokh.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pasokh.embedded.EmbeddedStartException.Reason;

/// Data folders, checked before a server is let near them.
final class Folders {

    private Folders() {}

    static Path usable(Path folder, String what) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException e) {
            throw new EmbeddedStartException(
                    Reason.FOLDER_BROKEN, "The data folder " + absolute + " (" + what + ") cannot be made.", e);
        }
        if (!Files.isWritable(absolute)) {
            throw new EmbeddedStartException(
                    Reason.FOLDER_BROKEN, "The data folder " + absolute + " (" + what + ") cannot be written to.");
        }
        return absolute;
    }

    static EmbeddedStartException broken(Path folder, String what, Throwable cause) {
        return new EmbeddedStartException(
                Reason.FOLDER_BROKEN,
                "The data under " + folder + " (" + what + ") cannot be read: " + firstLine(cause)
                        + " Move the folder away to start afresh.",
                cause);
    }

    static EmbeddedStartException inUse(Path folder, String what, @Nullable Throwable cause) {
        return new EmbeddedStartException(
                Reason.FOLDER_IN_USE,
                "The data under " + folder + " (" + what + ") is in use by another process.",
                cause);
    }

    static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String line = cause.getClass().getSimpleName() + (message.isBlank() ? "" : ": " + message);
        return line.endsWith(".") ? line : line + ".";
    }
}
