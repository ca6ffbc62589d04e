package org.pasokh.interaction.conversation.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.pasokh.interaction.conversation.Telling;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Conversations;
import org.pasokh.interaction.conversation.domain.Decision;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.platform.documents.AggregateStore;
import org.pasokh.platform.documents.Change;

/// One document per conversation key: its state and the events that are on their way.
final class MongoConversations implements Conversations {

    static final String COLLECTION = "conversations";
    static final String ASK_AGAIN_AT = "state.latest.phase.visit.askAgainAt";
    static final String QUIET_SINCE = "state.latest.quiet.since";
    private static final String QUEUE = "state.latest.heard.queueId";

    private static final int AT_ONCE = 200;

    /// Times are stored as text, which has no order within a second; the decision looks again anyway.
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final AggregateStore<Conversation> store;
    private final MongoInteractions interactions;
    private final Telling telling;

    MongoConversations(AggregateStore<Conversation> store, MongoInteractions interactions, Telling telling) {
        this.store = store;
        this.interactions = interactions;
        this.telling = telling;
    }

    @Override
    public Optional<Conversation> find(String key) {
        return store.find(key);
    }

    @Override
    public Map<String, Conversation> all(Collection<String> keys) {
        return store.all(keys);
    }

    @Override
    public Decision decide(String key, Cause cause, Function<Optional<Conversation>, Decision> decision) {
        return store.change(key, current -> change(decision.apply(current), cause));
    }

    @Override
    public List<String> unconfirmed(Instant now) {
        String limit = now.plus(SLACK).toString();
        return store.select(Filters.lt(ASK_AGAIN_AT, limit), Sorts.ascending(ASK_AGAIN_AT), AT_ONCE).stream()
                .map(Conversation::key)
                .toList();
    }

    @Override
    public List<String> unansweredSince(Instant then, Set<String> queues) {
        return unanswered(then, Filters.in(QUEUE, queues));
    }

    @Override
    public List<String> unansweredSinceElsewhere(Instant then, Set<String> queues) {
        return unanswered(then, Filters.nin(QUEUE, queues));
    }

    private List<String> unanswered(Instant then, Bson where) {
        String limit = then.plus(SLACK).toString();
        return store
                .select(Filters.and(Filters.lt(QUIET_SINCE, limit), where), Sorts.ascending(QUIET_SINCE), AT_ONCE)
                .stream()
                .map(Conversation::key)
                .toList();
    }

    private Change<Conversation, Decision> change(Decision decision, Cause cause) {
        if (!(decision instanceof Decision.Happened happened)) {
            return Change.nothing(decision);
        }
        keepOpened(happened.facts());
        return Change.to(happened.next(), telling.facts(happened.next(), happened.facts(), cause), decision);
    }

    /// Before anybody can hear of an interaction it can be found, whatever happens in between. One that is found but
    /// was never opened leads nowhere and does no harm.
    private void keepOpened(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.Opened opened) {
                interactions.keep(opened);
            }
        }
    }
}
