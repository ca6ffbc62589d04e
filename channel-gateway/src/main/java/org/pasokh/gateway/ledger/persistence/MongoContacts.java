package org.pasokh.gateway.ledger.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.ledger.domain.Contacts;
import org.pasokh.gateway.ledger.domain.Fate;
import org.pasokh.gateway.ledger.domain.Line;
import org.pasokh.gateway.ledger.domain.Tier;
import org.pasokh.gateway.ledger.domain.Unsettled;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/// The contacts as documents. Nothing is added up when it is told, so nothing is counted twice: each word is one
/// update that gives the same in whatever order, and counts are made of the documents when somebody asks.
final class MongoContacts implements Contacts {

    private static final String HOUR = "hour";
    private static final String RANK = "rank";
    private static final String REASON = "reason";
    private static final String TIER = "tier";
    private static final String CONTACT = "contact";
    private static final String ENTRY_POINT = "entryPoint";

    private final MongoOperations mongo;
    private final InstantSource clock;

    MongoContacts(MongoOperations mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    void makeIndexes() {
        Sort.Direction up = Sort.Direction.ASC;
        var indexes = mongo.indexOps(ContactDocument.COLLECTION);
        indexes.createIndex(new Index().on(HOUR, up).on(ENTRY_POINT, up).on(RANK, up));
        indexes.createIndex(new Index().on(RANK, up).on(HOUR, up));
        indexes.createIndex(new Index().on("toldAt", up));
    }

    @Override
    public void received(Unsettled contact) {
        Update word = new Update()
                .set(ENTRY_POINT, contact.entryPoint())
                .set("reader", contact.reader())
                .set("topic", contact.place().spot().topic())
                .set("partition", contact.place().spot().partition())
                .min("offset", contact.place().offset())
                .min(HOUR, contact.hour());
        write(contact.tier(), contact.id(), word);
    }

    @Override
    public void settled(Tier tier, String id, Fate fate, @Nullable String reason) {
        Update word = new Update().min(RANK, fate.rank());
        write(tier, id, reason == null ? word : word.set(REASON, reason));
    }

    private void write(Tier tier, String id, Update word) {
        Query one = query(where("_id").is(ContactDocument.idOf(tier, id)));
        word.setOnInsert(TIER, tier.name()).setOnInsert(CONTACT, id).setOnInsert("toldAt", clock.instant());
        try {
            mongo.upsert(one, word, ContactDocument.class);
        } catch (DuplicateKeyException e) { // made by another at the same moment, so it is there now
            mongo.upsert(one, word, ContactDocument.class);
        }
    }

    @Override
    public List<Line.Count> counts(Instant from, Instant to) {
        Aggregation counting = Aggregation.newAggregation(
                Aggregation.match(where(HOUR).gte(from).lt(to).and(RANK).gte(0)),
                Aggregation.group(ENTRY_POINT, HOUR, TIER, RANK, REASON).count().as("contacts"));
        return mongo.aggregate(counting, ContactDocument.COLLECTION, Document.class).getMappedResults().stream()
                .map(MongoContacts::count)
                .toList();
    }

    private static Line.Count count(Document found) {
        Document head = found.get("_id") instanceof Document id ? id : found;
        Fate fate = Fate.ofRank(head.get(RANK, Number.class).intValue());
        return new Line.Count(
                head.getString(ENTRY_POINT),
                head.getDate(HOUR).toInstant(),
                Tier.valueOf(head.getString(TIER)),
                Line.word(fate, head.getString(REASON)),
                found.get("contacts", Number.class).longValue());
    }

    @Override
    public List<Unsettled> unsettled(Instant to, int most) {
        Query open = query(where(RANK).is(null).and(HOUR).lt(to))
                .with(Sort.by(Sort.Direction.ASC, HOUR))
                .limit(most);
        return mongo.find(open, ContactDocument.class).stream()
                .map(ContactDocument::toUnsettled)
                .toList();
    }

    @Override
    public List<String> ids(Section section, Fate fate, @Nullable String reason, Page page) {
        var criteria = where(HOUR)
                .is(section.hour())
                .and(ENTRY_POINT)
                .is(section.entryPoint())
                .and(TIER)
                .is(section.tier().name())
                .and(RANK)
                .is(fate.rank());
        if (reason != null) {
            criteria = criteria.and(REASON).is(reason);
        }
        if (page.after() != null) {
            criteria = criteria.and(CONTACT).gt(page.after());
        }
        Query asked = query(criteria).with(Sort.by(Sort.Direction.ASC, CONTACT)).limit(page.most());
        return mongo.find(asked, ContactDocument.class).stream()
                .map(ContactDocument::contact)
                .toList();
    }

    @Override
    public long forget(Instant before) {
        return mongo.remove(query(where("toldAt").lt(before)), ContactDocument.class)
                .getDeletedCount();
    }
}
