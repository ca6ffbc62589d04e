package org.pasokh.interaction.routing.messaging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.routing.DecisionRecord;
import org.pasokh.interaction.routing.Again;
import org.pasokh.interaction.routing.PastDecision;
import org.pasokh.interaction.routing.application.PoolsInMemory;
import org.pasokh.interaction.routing.application.ReadingTheLog;
import org.pasokh.interaction.routing.domain.DecisionAgain;
import org.pasokh.interaction.routing.domain.FullDecision;
import org.pasokh.interaction.routing.domain.OfferId;
import org.pasokh.interaction.routing.domain.Pool;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.Router;

/// A pool that reads its line again as far as one decision.
final class PoolAgain {

    private final PastDecision decision;
    private final ReadingTheLog reading = new ReadingTheLog(new Router(EventIds::of), new PoolsInMemory());
    private final PartitionRouter router = new PartitionRouter(reading);
    private @Nullable RequestRecord last;

    PoolAgain(PastDecision decision) {
        this.decision = decision;
    }

    /// For all records of the partition in their order, up to the one that led to the decision.
    void read(ConsumerRecord<String, byte[]> record) {
        if (!decision.pool().equals(record.key())) {
            return;
        }
        RequestRecord request = RequestRecord.of(record);
        if (record.offset() < decision.position()) {
            Answer _ = router.read(request);
        } else {
            last = request;
        }
    }

    Again.Made decide() {
        PoolId id = new PoolId(decision.pool());
        Pool before = reading.pools().stream()
                .filter(pool -> pool.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Pool(id));
        OfferId offer = new OfferId(decision.offer().offerId());
        return Optional.ofNullable(last)
                .flatMap(PartitionRouter::entry)
                .flatMap(entry -> DecisionAgain.of(before, entry, offer, EventIds::of))
                .map(this::compared)
                .orElseGet(() -> new Again.Made(null, new FullDecision(List.of()), false));
    }

    private Again.Made compared(DecisionAgain again) {
        DecisionRecord made = DecisionMapping.record(again.decision());
        boolean same = Objects.equals(made, decision.offer().decision());
        return new Again.Made(made, again.full(), same && again.full().agreesWith(again.decision()));
    }
}
