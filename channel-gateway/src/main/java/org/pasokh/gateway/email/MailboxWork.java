package org.pasokh.gateway.email;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pasokh.gateway.content.ContentStore;
import org.pasokh.gateway.content.StoredContent;
import org.pasokh.gateway.email.intake.ImapServer;
import org.pasokh.gateway.email.intake.Source;
import org.pasokh.gateway.email.intake.TakingMail;
import org.pasokh.gateway.email.intake.WatchingMailbox;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.sending.FilesToSend;
import org.pasokh.gateway.email.sending.SendingMail;
import org.pasokh.gateway.email.sending.SmtpServer;
import org.pasokh.gateway.owning.LineStates;
import org.pasokh.gateway.owning.LineStates.Condition;
import org.pasokh.gateway.owning.LineStates.Direction;
import org.pasokh.gateway.owning.LineStates.Line;
import org.pasokh.gateway.owning.OwnedTask;
import org.pasokh.gateway.owning.OwnedTasks;
import org.pasokh.gateway.sending.SendBells;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tasks on the mailboxes: one for each folder that is read, one for what is sent.
@Configuration(proxyBeanMethods = false)
class MailboxWork {

    @Bean
    FilesToSend filesToSend(ContentStore contents) {
        return id -> contents.open(id).map(StoredContent::bytes);
    }

    @Bean
    OwnedTasks mailboxTasks(
            EmailSettings settings,
            OwnedTask.Owning owning,
            TakingMail.Parts taking,
            SendingMail.Parts sending,
            SendBells bells,
            FilesToSend files) {
        List<OwnedTask> tasks = new ArrayList<>();
        for (Map.Entry<String, Mailbox> entry : settings.mailboxes().entrySet()) {
            Mailbox mailbox = entry.getValue();
            for (String folder : mailbox.imap().folder()) {
                tasks.add(intake(entry.getKey(), mailbox, folder, owning, taking));
            }
            String account = mailbox.account();
            SendingMail work = new SendingMail(account, new SmtpServer(mailbox, files), bells.of(account), sending);
            tasks.add(new OwnedTask("sending:" + account, out(entry.getKey()), owning, work));
        }
        return new OwnedTasks(tasks);
    }

    @Bean
    MeterBinder mailboxGauges(EmailSettings settings, LineStates states) {
        return meters -> settings.mailboxes()
                .forEach((entryPoint, mailbox) -> Stream.concat(
                                Stream.of(out(entryPoint)),
                                mailbox.imap().folder().stream().map(folder -> in(entryPoint, mailbox, folder)))
                        .forEach(line -> gauges(line, states, meters)));
    }

    private static OwnedTask intake(
            String entryPoint, Mailbox mailbox, String folder, OwnedTask.Owning owning, TakingMail.Parts parts) {
        Source source = new Source(entryPoint, mailbox.account(), folder);
        WatchingMailbox watching = new WatchingMailbox(
                new ImapServer(mailbox, folder),
                new TakingMail(source, parts),
                mailbox.imap().pollEvery());
        return new OwnedTask(source.task(), in(entryPoint, mailbox, folder), owning, watching);
    }

    /// Where several folders are read each has a line of its own: one may be missing while the others are well.
    private static Line in(String entryPoint, Mailbox mailbox, String folder) {
        boolean only = mailbox.imap().folder().size() == 1;
        return new Line(only ? entryPoint : entryPoint + "/" + folder, Direction.IN);
    }

    private static Line out(String entryPoint) {
        return new Line(entryPoint, Direction.OUT);
    }

    private static void gauges(Line line, LineStates states, MeterRegistry meters) {
        Tags tags = Tags.of(
                "entry.point",
                line.entryPoint(),
                "direction",
                line.direction().name().toLowerCase(Locale.ROOT));
        Gauge.builder(EmailMeters.MAILBOX_UP.getName(), states, all -> is(all, line, Condition.UP))
                .tags(tags)
                .register(meters);
        Gauge.builder(EmailMeters.MAILBOX_TROUBLED.getName(), states, all -> is(all, line, Condition.TROUBLED))
                .tags(tags)
                .register(meters);
    }

    private static int is(LineStates states, Line line, Condition condition) {
        return states.of(line).condition() == condition ? 1 : 0;
    }
}
