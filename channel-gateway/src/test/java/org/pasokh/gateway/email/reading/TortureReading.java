package org.pasokh.gateway.email.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pasokh.contracts.contact.ContentRef;

/// A process that reads mails and says of each what came of it and how much of the processor's time it took.
final class TortureReading {

    private TortureReading() {}

    public static void main(String[] folder) throws IOException {
        try (Stream<Path> mails = Files.list(Path.of(folder[0]))) {
            for (Path mail : mails.sorted().toList()) {
                read(mail);
            }
        }
    }

    private static void read(Path mail) throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome = outcome(mail);
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        System.out.println(mail.getFileName() + " " + Duration.ofNanos(took).toMillis() + " " + outcome);
    }

    private static String outcome(Path mail) throws IOException {
        if (open(mail, MailReader::headers) instanceof HeaderReading.Unreadable unreadable) {
            return unreadable.reason();
        }
        open(mail, BounceReader::read);
        MailBody body = open(mail, bytes -> MailReader.body(bytes, TortureReading::keep));
        return "read text=" + body.text().length() + " files="
                + body.attachments().size();
    }

    private static <T> T open(Path mail, Function<InputStream, T> use) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(mail))) {
            return use.apply(bytes);
        }
    }

    private static ContentRef keep(String role, String mediaType, InputStream bytes) {
        try {
            return new ContentRef(role, "", bytes.transferTo(OutputStream.nullOutputStream()), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What each line of ours says.
    record Said(String mail, long millis, String outcome) {

        static List<Said> of(String output) {
            return output.lines()
                    .map(line -> line.split(" ", 3))
                    .map(words -> new Said(words[0], Long.parseLong(words[1]), words[2]))
                    .toList();
        }
    }
}
