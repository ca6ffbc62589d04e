package org.pasokh.gateway.ledger.persistence;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pasokh.gateway.ledger.domain.Spot;
import org.pasokh.gateway.ledger.domain.Tier;
import org.pasokh.gateway.ledger.domain.Unsettled;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A contact in the ledger. What was told of it before it was seen itself has no hour yet, and is not counted.
///
/// @param id the tier and the contact's id
/// @param rank of the best fate it is known to have; absent while none is known
/// @param reason why it was ignored, if somebody has said that
/// @param toldAt when something was first told of it
@Document(ContactDocument.COLLECTION)
record ContactDocument(
        @Id String id,
        Tier tier,
        String contact,
        @Nullable String entryPoint,
        @Nullable Instant hour,
        @Nullable String reader,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable Integer rank,
        @Nullable String reason,
        Instant toldAt) {

    static final String COLLECTION = "ledger";

    static String idOf(Tier tier, String contact) {
        return tier.name().toLowerCase(Locale.ROOT) + ":" + contact;
    }

    Unsettled toUnsettled() {
        return new Unsettled(
                contact,
                tier,
                Objects.requireNonNull(entryPoint),
                Objects.requireNonNull(hour),
                Objects.requireNonNull(reader),
                new Unsettled.Place(
                        new Spot(Objects.requireNonNull(topic), Objects.requireNonNull(partition)),
                        Objects.requireNonNull(offset)));
    }
}
