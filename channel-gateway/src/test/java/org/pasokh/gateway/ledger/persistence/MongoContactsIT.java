package org.pasokh.gateway.ledger.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.ContactsSuite;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.Tier;
import org.pasokh.testing.ManualClock;
import org.pasokh.testing.TestParts;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoContactsIT extends ContactsSuite {

    private static final MongoClient CLIENT = MongoClients.create(TestParts.databaseUri(""));

    private final ManualClock clock = ManualClock.atNine();
    private final MongoContacts contacts = new MongoContacts(new MongoTemplate(CLIENT, "ledger-contacts"), clock);

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Override
    protected Contacts contacts() {
        contacts.makeIndexes();
        return contacts;
    }

    @Test
    void what_is_older_than_the_log_is_forgotten() {
        contacts.settled(Tier.RAW, "long ago", Fate.TRANSLATED, null);
        clock.advance(Duration.ofDays(15));
        contacts.settled(Tier.RAW, "now", Fate.TRANSLATED, null);

        assertThat(contacts.forget(clock.instant())).isPositive();
        assertThat(contacts.forget(clock.instant())).isZero();
        assertThat(contacts.forget(clock.instant().plusSeconds(1))).isEqualTo(1);
    }
}
