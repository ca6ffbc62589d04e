package org.pasokh.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pasokh.gateway.email.mailbox.Mailbox;
import org.pasokh.gateway.email.mailbox.Transport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmailSettingsTest {

    private static final List<String> WHOLE = List.of(
            "pasokh.email.thread-key=a,b",
            "pasokh.email.mailboxes.support.address=Support@example.com",
            "pasokh.email.mailboxes.support.imap.host=imap.example.com",
            "pasokh.email.mailboxes.support.imap.port=993",
            "pasokh.email.mailboxes.support.smtp.host=smtp.example.com",
            "pasokh.email.mailboxes.support.smtp.port=587",
            "pasokh.email.mailboxes.support.smtp.tls=starttls");

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @Test
    void without_a_mailbox_the_channel_is_off() {
        service.run(context -> {
            EmailSettings settings = context.getBean(EmailSettings.class);
            assertThat(settings.mailboxes()).isEmpty();
            assertThat(settings.threadKey()).isEmpty();
            assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(15));
            assertThat(settings.retryAfter()).isEqualTo(Duration.ofMinutes(1));
            assertThat(settings.giveUpAfter()).isEqualTo(Duration.ofDays(2));
        });
    }

    @Test
    void a_mailbox_needs_little_and_the_rest_is_safe() {
        service.withPropertyValues(WHOLE.toArray(String[]::new)).run(context -> {
            EmailSettings settings = context.getBean(EmailSettings.class);
            assertThat(settings.threadKey()).containsExactly("a", "b");
            Mailbox mailbox = settings.mailboxes().values().iterator().next();
            assertThat(mailbox.account()).isEqualTo("support@example.com");
            assertThat(mailbox.imap().tls()).isEqualTo(Transport.Tls.IMPLICIT);
            assertThat(mailbox.imap().folder()).containsExactly("INBOX");
            assertThat(mailbox.imap().moveTo()).isEmpty();
            assertThat(mailbox.imap().pollEvery()).isEqualTo(Duration.ofMinutes(1));
            assertThat(mailbox.smtp().tls()).isEqualTo(Transport.Tls.STARTTLS);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "thread-key=, pasokh.email.thread-key",
        "mailboxes.support.address=support, needs an address",
        "mailboxes.support.imap.port=0, a host and a port",
        "mailboxes.support.imap.folder=, from one folder",
        "mailboxes.support.imap.move-to=INBOX, to another",
        "mailboxes.support.imap.poll-every=2h, 100 ms to 20 minutes",
        "lease=10ms, pasokh.email.lease",
        "mailboxes.other.address=support@EXAMPLE.com, have one address"
    })
    void a_mistake_stops_the_start_and_is_named(String mistake, String named) {
        List<String> values = new ArrayList<>(WHOLE);
        if (mistake.startsWith("mailboxes.other")) {
            WHOLE.stream()
                    .filter(value -> value.contains("support."))
                    .map(value -> value.replace("mailboxes.support.", "mailboxes.other."))
                    .forEach(values::add);
        }
        values.add("pasokh.email." + mistake);

        service.withPropertyValues(values.toArray(String[]::new)).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context).getFailure().rootCause().hasMessageContaining(named);
        });
    }

    @Test
    void a_password_is_never_printed() {
        Transport transport = new Transport("imap.example.com", 993, "user", "secret", Transport.Tls.IMPLICIT, null);

        assertThat(transport.toString()).doesNotContain("secret");
    }

    @EnableConfigurationProperties(EmailSettings.class)
    static class Settings {}
}
