package org.pasokh.gateway.ledger.persistence;

import java.time.Clock;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class LedgerDocuments {

    @Bean
    Contacts ledgerContacts(MongoOperations mongo, Clock clock) {
        MongoContacts contacts = new MongoContacts(mongo, clock);
        contacts.makeIndexes();
        return contacts;
    }
}
