package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.EventCodec;
import org.pasokh.contracts.EventTypes;
import org.pasokh.contracts.Topic;
import org.pasokh.contracts.routing.RoutingEvent;
import org.pasokh.contracts.routing.RoutingEvent.OfferMade;
import org.pasokh.interaction.routing.Again;
import org.pasokh.interaction.routing.DecisionPlace;
import org.pasokh.interaction.routing.DecisionPlaces;
import org.pasokh.interaction.routing.PastDecision;
import org.pasokh.interaction.routing.PastDecisions;
import org.pasokh.interaction.routing.messaging.PartitionReader.Ending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads decisions where they stand, and feeds the core the requests that led to them, one decision at a time: that is
/// the work of a whole month at worst.
final class DecisionsOnTheLog implements PastDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsOnTheLog.class);
    private static final EventTypes<RoutingEvent> EVENTS = EventTypes.of(RoutingEvent.class);
    private static final Duration FOR_ONE_RECORD = Duration.ofSeconds(5);

    private final DecisionPlaces places;
    private final PartitionReader reader;
    private final RouterMeters meters;
    private final Duration timeLimit;
    private final Semaphore free = new Semaphore(1);

    DecisionsOnTheLog(DecisionPlaces places, PartitionReader reader, RouterMeters meters, Duration timeLimit) {
        this.places = places;
        this.reader = reader;
        this.meters = meters;
        this.timeLimit = timeLimit;
    }

    @Override
    public Optional<PastDecision> find(String offerId) {
        return places.find(offerId)
                .flatMap(this::read)
                .filter(found -> found.offer().offerId().equals(offerId));
    }

    @Override
    public Again again(PastDecision decision) {
        Again again = new Again.Busy();
        if (free.tryAcquire()) {
            try {
                again = make(decision);
            } finally {
                free.release();
            }
        }
        note(decision, again);
        return again;
    }

    private Optional<PastDecision> read(DecisionPlace place) {
        AtomicReference<@Nullable PastDecision> found = new AtomicReference<>();
        TopicPartition events = new TopicPartition(Topic.ROUTING_EVENTS.name(), place.partition());
        Ending ending = reader.read(
                events, place.offset(), place.offset(), FOR_ONE_RECORD, record -> found.set(offerIn(record)));
        if (ending == Ending.TOOK_TOO_LONG) {
            throw new TimeoutException("offer " + place.offerId());
        }
        return Optional.ofNullable(found.get());
    }

    private static @Nullable PastDecision offerIn(ConsumerRecord<String, byte[]> record) {
        return EventCodec.read(EVENTS, record.key(), RequestRecord.texts(record.headers()), record.value())
                                instanceof EventCodec.Reading.Read(Envelope<RoutingEvent> envelope)
                        && envelope.event() instanceof OfferMade offer
                ? new PastDecision(offer, envelope.key(), record.partition())
                : null;
    }

    private Again make(PastDecision decision) {
        PoolAgain pool = new PoolAgain(decision);
        TopicPartition requests = new TopicPartition(Topic.ROUTING_REQUESTS.name(), decision.partition());
        return switch (reader.read(requests, 0, decision.position(), timeLimit, pool::read)) {
            case GONE -> new Again.OutOfReach();
            case TOOK_TOO_LONG -> new Again.TookTooLong();
            case ALL_READ -> pool.decide();
            // what was deleted may have mattered, or not: that shows in what comes out
            case WITHOUT_ITS_BEGINNING -> {
                Again.Made made = pool.decide();
                yield made.verified() ? made : new Again.OutOfReach();
            }
        };
    }

    private void note(PastDecision decision, Again again) {
        switch (again) {
            case Again.Made(var _, var _, boolean verified) when verified -> meters.again("verified");
            case Again.Made _ -> {
                meters.again("differs");
                LOG.error(
                        "routing.decision-differs offer={} partition={} position={}",
                        decision.offer().offerId(),
                        decision.partition(),
                        decision.position());
            }
            case Again.OutOfReach _ -> meters.again("out-of-reach");
            case Again.TookTooLong _ -> meters.again("took-too-long");
            case Again.Busy _ -> meters.again("busy");
        }
    }
}
