package org.pasokh.benchmarks;

import java.util.Locale;
import java.util.stream.IntStream;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.mail.MailCustomer;
import org.pasokh.testing.TestParts;

/// What one gateway takes in as fast as it can: how many contacts a second are on the log, where nothing loses them any
/// more, and how many a second are messages.
public final class Intake {

    private static final String SUPPORT = "support@sepidar.example";

    private final Installation installation;

    public Intake(Installation installation) {
        this.installation = installation;
    }

    /// @param args how many mails (default 5,000)
    public static void main(String[] args) {
        int mails = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        try (Installation installation = Installation.forMeasuring()) {
            Intake intake = new Intake(installation);
            System.out.println("warming up");
            intake.mails(mails / 2);
            System.out.println(Taken.head() + "\n" + intake.mails(mails).row());
        }
        System.exit(0);
    }

    /// What came in by one door.
    ///
    /// @param durable a second, on `contact.raw`
    /// @param translated a second, on `contact.inbound`
    /// @param yardstick records a second through the same broker without a gateway
    public record Taken(String what, int count, double durable, double translated, double yardstick) {

        /// In Markdown.
        public static String head() {
            return """
                    | contacts | how many | on the log, a second | messages, a second | yardstick: raw records a second |
                    | --- | --- | --- | --- | --- |""";
        }

        public String row() {
            return String.format(
                    Locale.ROOT, "| %s | %,d | %,.0f | %,.0f | %,.0f |", what, count, durable, translated, yardstick);
        }
    }

    /// They lie in the mailbox when the gateway comes to it. What becomes of messages is not its work: the
    /// interaction-service stands still meanwhile.
    public Taken mails(int count) {
        installation.interaction(0).pause();
        installation.gateway(0).pause();
        fill(count);
        try (Arrivals arrivals = new Arrivals(TestParts.bootstrapServers());
                RawBroker raw = new RawBroker(TestParts.bootstrapServers())) {
            installation.gateway(0).resume();
            double durable = arrivals.await("contact.raw-mail.v1", count).perSecond();
            double translated =
                    arrivals.await("contact.message-received.v1", count).perSecond();
            return new Taken("mails of 1 kB", count, durable, translated, raw.flood(count));
        } finally {
            installation.gateway(0).resume();
            installation.interaction(0).resume();
        }
    }

    private void fill(int mails) {
        MailCustomer customer = new MailCustomer("bench@customers.example", "Bench", installation.mail());
        String text = "Where is my order? ".repeat(50);
        IntStream.range(0, mails).forEach(number -> customer.write(SUPPORT, "Order " + number, text));
    }
}
