package org.pasokh.interaction.routing.messaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.pasokh.interaction.routing.domain.Agent;
import org.pasokh.interaction.routing.domain.AgentId;
import org.pasokh.interaction.routing.domain.AgentWork;
import org.pasokh.interaction.routing.domain.Answered;
import org.pasokh.interaction.routing.domain.Answers;
import org.pasokh.interaction.routing.domain.Callback;
import org.pasokh.interaction.routing.domain.CallbackId;
import org.pasokh.interaction.routing.domain.Clock;
import org.pasokh.interaction.routing.domain.Course;
import org.pasokh.interaction.routing.domain.Ended;
import org.pasokh.interaction.routing.domain.Entry;
import org.pasokh.interaction.routing.domain.EntryKind;
import org.pasokh.interaction.routing.domain.Handling;
import org.pasokh.interaction.routing.domain.HandlingId;
import org.pasokh.interaction.routing.domain.InteractionId;
import org.pasokh.interaction.routing.domain.MovedOn;
import org.pasokh.interaction.routing.domain.Offer;
import org.pasokh.interaction.routing.domain.OfferId;
import org.pasokh.interaction.routing.domain.Overflowing;
import org.pasokh.interaction.routing.domain.PoolId;
import org.pasokh.interaction.routing.domain.QueueId;
import org.pasokh.interaction.routing.domain.QueueState;
import org.pasokh.interaction.routing.domain.RequestId;
import org.pasokh.interaction.routing.domain.Rules;
import org.pasokh.interaction.routing.domain.ServiceLevel;
import org.pasokh.interaction.routing.domain.Skill;
import org.pasokh.interaction.routing.domain.Standing;
import org.pasokh.interaction.routing.domain.Visit;
import org.pasokh.interaction.routing.domain.VisitId;
import org.pasokh.interaction.routing.domain.WaitFigures;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Entries as they are stored. The form outlives releases: a component may be added, none renamed.
final class EntryJson {

    private static final List<Class<?>> IDS = List.of(
            AgentId.class,
            VisitId.class,
            CallbackId.class,
            OfferId.class,
            HandlingId.class,
            QueueId.class,
            PoolId.class,
            InteractionId.class,
            RequestId.class,
            Skill.class);

    private static final JsonMapper JSON = mapper();

    private EntryJson() {}

    static byte[] write(Entry entry) {
        return JSON.writeValueAsBytes(entry);
    }

    static Entry read(EntryKind kind, byte[] value) {
        return JSON.readValue(value, typeOf(kind));
    }

    private static Class<? extends Entry> typeOf(EntryKind kind) {
        return switch (kind) {
            case AGENT -> Agent.class;
            case VISIT -> Visit.class;
            case OFFER -> Offer.class;
            case HANDLING -> Handling.class;
            case STAFFING -> QueueState.class;
            case ENDED_VISIT -> Ended.OfVisit.class;
            case ENDED_OFFER -> Ended.OfOffer.class;
            case ENDED_HANDLING -> Ended.OfHandling.class;
            case ANSWERED -> Answered.class;
            case SETTINGS -> Rules.class;
            case CLOCK -> Clock.class;
            case ANSWERS -> Answers.class;
            case COURSE -> Course.class;
            case WAIT_FIGURES -> WaitFigures.class;
            case AGENT_WORK -> AgentWork.class;
            case CALLBACK -> Callback.class;
            case OVERFLOWING -> Overflowing.class;
            case SERVICE_LEVEL -> ServiceLevel.class;
            case MOVED_ON -> MovedOn.class;
        };
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // a component that an older router did not store
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addMixIn(Standing.class, StandingForm.class)
                .addMixIn(Handling.Stage.class, StageForm.class);
        IDS.forEach(id -> builder.addMixIn(id, IdForm.class));
        return builder.build();
    }

    /// An id is its text.
    private abstract static class IdForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdForm(String value) {}

        @JsonValue
        abstract String value();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Standing.Waiting.class, name = "waiting"),
        @JsonSubTypes.Type(value = Standing.Offered.class, name = "offered"),
        @JsonSubTypes.Type(value = Standing.Held.class, name = "held"),
        @JsonSubTypes.Type(value = Standing.Parked.class, name = "parked"),
        @JsonSubTypes.Type(value = Standing.Reserved.class, name = "reserved")
    })
    private interface StandingForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Handling.Stage.InConversation.class, name = "in-conversation"),
        @JsonSubTypes.Type(value = Handling.Stage.WrapUp.class, name = "wrap-up")
    })
    private interface StageForm {}
}
