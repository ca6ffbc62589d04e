package org.pasokh.gateway.email.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceReaderTest {

    @ParameterizedTest
    @CsvSource({
        "bounce-dsn, true, bounce 5.1.1",
        "bounce-delayed, false, bounce 4.4.1",
        "bounce-in-words, true, bounce 5.1.1"
    })
    void it_says_what_came_back_and_why(String name, boolean undelivered, String reason) {
        Bounce bounce = read(Mails.named(name));

        assertThat(bounce.undelivered()).isEqualTo(undelivered);
        assertThat(bounce.reason()).isEqualTo(reason);
        assertThat(bounce.returned()).containsExactly("OURS");
    }

    @ParameterizedTest
    @CsvSource({
        "Mail delivery failed: returning message to sender, true",
        "Undeliverable: Re: order, true",
        "Warning: could not send message for past 4 hours, false",
        "Delivery Status Notification (Delay), false",
        "hello, false"
    })
    void without_a_status_its_subject_tells_whether_it_came_back(String subject, boolean undelivered) {
        Bounce bounce = read(("Return-Path: <>\nSubject: " + subject + "\n\nsorry\n").getBytes(UTF_8));

        assertThat(bounce).isEqualTo(new Bounce(undelivered, null, List.of()));
    }

    @Test
    void one_that_breaks_off_tells_what_stands_before() {
        String whole = new String(Mails.named("bounce-dsn"), UTF_8);

        Bounce bounce =
                read(whole.substring(0, whole.indexOf("Diagnostic-Code")).getBytes(UTF_8));

        assertThat(bounce).isEqualTo(new Bounce(true, "5.1.1", List.of()));
    }

    private static Bounce read(byte[] mail) {
        return BounceReader.read(new ByteArrayInputStream(mail));
    }
}
