package org.pasokh.interaction.routing.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.pasokh.interaction.routing.DecisionPlace;
import org.pasokh.interaction.routing.DecisionPlaces;
import org.springframework.data.mongodb.core.MongoOperations;

/// One small document per offer.
final class MongoDecisionPlaces implements DecisionPlaces {

    private static final String COLLECTION = "decisions";
    private static final String ID = "_id";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";
    private static final String AT = "at";

    private final MongoOperations mongo;

    MongoDecisionPlaces(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void makeIndex() {
        mongo.execute(COLLECTION, places -> places.createIndex(Indexes.ascending(AT)));
    }

    @Override
    public void note(DecisionPlace place) {
        Document document = new Document(ID, place.offerId())
                .append(PARTITION, place.partition())
                .append(OFFSET, place.offset())
                .append(AT, Date.from(place.at()));
        mongo.execute(
                COLLECTION,
                places -> places.replaceOne(
                        Filters.eq(ID, place.offerId()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<DecisionPlace> find(String offerId) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        places -> places.find(Filters.eq(ID, offerId)).first()))
                .map(found -> new DecisionPlace(
                        found.getString(ID),
                        found.getInteger(PARTITION),
                        found.getLong(OFFSET),
                        found.getDate(AT).toInstant()));
    }

    @Override
    public void forgetBefore(Instant moment) {
        mongo.execute(COLLECTION, places -> places.deleteMany(Filters.lt(AT, Date.from(moment))));
    }
}
