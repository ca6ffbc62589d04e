package org.pasokh.gateway.social.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.provider.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

/// One document per name, one per receipt that came too early. Each side writes first and looks at the other's after:
/// of two at once at least one sees the other.
public final class MongoSentMessages implements SentMessages {

    private static final int MOST = 100;

    private final MongoOperations mongo;
    private volatile boolean indexed;

    @Document("social-sent")
    record Sent(@Id String id, String messageId, String key, Instant at) {}

    @Document("social-early-receipts")
    record Early(
            @Id String id,
            String name,
            DeliveryStatus status,
            @Nullable String reason,
            Instant at) {}

    public MongoSentMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<EarlyReceipt> enter(AccountId account, String chat, String providerId, String messageId, Instant at) {
        index();
        String name = account.message(chat, providerId);
        insert(new Sent(name, messageId, account.conversation(chat), at));
        return mongo.find(query(where("name").is(name)).with(Sort.by("at")), Early.class).stream()
                .map(early -> new EarlyReceipt(early.status(), early.reason(), early.at()))
                .toList();
    }

    @Override
    public Optional<String> find(AccountId account, String chat, String providerId) {
        return find(account.message(chat, providerId));
    }

    @Override
    public Optional<String> early(AccountId account, String chat, String providerId, EarlyReceipt receipt) {
        index();
        String name = account.message(chat, providerId);
        insert(new Early(
                EventIds.of("early", name, receipt.status().name()),
                name,
                receipt.status(),
                receipt.reason(),
                receipt.at()));
        return find(name);
    }

    @Override
    public List<String> upTo(String key, Instant sentAt) {
        return mongo
                .find(
                        query(where("key").is(key).and("at").lte(sentAt))
                                .with(Sort.by(Sort.Direction.DESC, "at"))
                                .limit(MOST),
                        Sent.class)
                .stream()
                .map(Sent::messageId)
                .distinct()
                .toList();
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(mongo.findById(name, Sent.class)).map(Sent::messageId);
    }

    private void insert(Object document) {
        try {
            mongo.insert(document);
        } catch (DuplicateKeyException e) {
            // told before
            return;
        }
    }

    private void index() {
        if (!indexed) {
            mongo.indexOps(Sent.class)
                    .createIndex(new Index("key", Sort.Direction.ASC)
                            .on("at", Sort.Direction.DESC)
                            .named("conversation"));
            mongo.indexOps(Early.class).createIndex(new Index("name", Sort.Direction.ASC).named("name"));
            indexed = true;
        }
    }
}
