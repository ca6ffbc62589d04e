package org.pasokh.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

class FailuresTest {

    @Test
    void a_database_or_broker_that_is_away_is_told_from_a_mistake_however_deep_it_lies() {
        assertThat(TransientFailures.isOne(new DataAccessResourceFailureException("x")))
                .isTrue();
        assertThat(TransientFailures.isOne(new CompletionException(new TimeoutException("x"))))
                .isTrue();
        assertThat(TransientFailures.isOne(
                        new IllegalStateException(new MongoSocketReadException("x", new ServerAddress()))))
                .isTrue();
        assertThat(TransientFailures.isOne(new IllegalStateException("x"))).isFalse();
        assertThat(TransientFailures.isOne(new DuplicateKeyException("x"))).isFalse();
        assertThat(TransientFailures.isOne(new RecordTooLargeException("x"))).isFalse();
    }

    @Test
    void a_reason_names_type_and_place_and_never_the_message() {
        Exception failure = new CompletionException(new IllegalStateException("Maryam"));

        assertThat(FailureReason.of(failure)).matches("IllegalStateException at FailuresTest\\.java:\\d+");
    }

    @Test
    void a_logged_failure_keeps_its_trace_and_loses_its_messages() {
        Exception failure = new IllegalStateException("Maryam", new IllegalArgumentException("Karimi"));

        String logged = Throwables.getStackTrace(WithoutMessages.of(failure));

        assertThat(logged)
                .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException", "FailuresTest.java")
                .doesNotContain("Maryam", "Karimi");
    }
}
