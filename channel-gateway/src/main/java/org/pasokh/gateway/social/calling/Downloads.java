package org.pasokh.gateway.social.calling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.FileKeeping;

/// Fetches a customer's file by way of a file of our own, so that it is never held whole and the time limit is one of
/// the whole transfer.
public final class Downloads {

    private Downloads() {}

    /// @param mediaType of the file, as the provider has told it before
    public static FetchResult fetch(
            ProviderCalls calls, HttpRequest request, long largest, String mediaType, FileKeeping keeping) {
        Path file = temporary();
        try {
            return switch (calls.download(request, file, largest)) {
                case Answer.NotSent(String reason) -> new FetchResult.Untried(reason);
                case Answer.NoAnswer(String reason) -> new FetchResult.Later(reason, null);
                case Answer.Answered answered -> answered(answered, file, mediaType, keeping);
            };
        } finally {
            delete(file);
        }
    }

    private static FetchResult answered(Answer.Answered answered, Path file, String mediaType, FileKeeping keeping) {
        if (answered.isOk()) {
            keep(file, mediaType, keeping);
            return new FetchResult.Fetched();
        }
        String reason = "http " + answered.status();
        return answered.status() == 429 || answered.status() >= 500
                ? new FetchResult.Later(reason, answered.retryAfter())
                : new FetchResult.Gone(reason);
    }

    private static void keep(Path file, String mediaType, FileKeeping keeping) {
        try (InputStream bytes = Files.newInputStream(file)) {
            keeping.keep(mediaType, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("pasokh-file", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
