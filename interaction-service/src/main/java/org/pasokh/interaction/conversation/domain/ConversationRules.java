package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.Nullable;

/// Decides what comes of an input. A pure function of the conversation and the input.
public final class ConversationRules {

    private final CustomerRules customer;
    private final RouterRules router;
    private final ColleagueRules colleagues;

    /// @param names what the customer sees of agents
    public ConversationRules(Ids ids, Pools pools, Colleagues names) {
        VisitRules visits = new VisitRules(ids, pools);
        this.customer = new CustomerRules(ids, visits);
        this.colleagues = new ColleagueRules(names);
        this.router = new RouterRules(visits, colleagues);
    }

    public Decision decide(@Nullable Conversation conversation, Input input) {
        if (input instanceof Input.CustomerWrote wrote) {
            return customer.wrote(conversation, wrote);
        }
        if (input instanceof Input.CallbackWished wished) {
            return customer.wished(conversation, wished);
        }
        return conversation == null ? new Decision.Nothing() : decideKnown(conversation, input);
    }

    private Decision decideKnown(Conversation conversation, Input input) {
        return switch (input) {
            case Input.CustomerWrote wrote -> customer.wrote(conversation, wrote);
            case Input.MachineWrote wrote -> MachineRules.wrote(conversation, wrote);
            case Input.CustomerLeft left -> customer.left(conversation, left);
            case Input.CallbackWished wished -> customer.wished(conversation, wished);
            case Input.CallbackRefused refused -> CallbackRules.refused(conversation, refused);
            case Input.CallbackAsked asked -> CallbackRules.asked(conversation, asked);
            case Input.CallbackCancelled _ -> CallbackRules.cancelled(conversation);
            case Input.CallbackAgreed agreed -> CallbackRules.agreed(conversation, agreed);
            case Input.CallbackHandedOver handed -> CallbackRules.handedOver(conversation, handed);
            case Input.CallbackEnded ended -> CallbackRules.ended(conversation, ended);
            case Input.VisitEnqueued enqueued -> router.visitEnqueued(conversation, enqueued);
            case Input.VisitHandedOver handed -> VisitRules.handedOver(conversation, handed);
            case Input.VisitExited exited -> router.visitExited(conversation, exited);
            case Input.HandlingStarted started -> router.handlingStarted(conversation, started);
            case Input.ColleagueJoined joined -> ColleagueRules.joined(conversation, joined);
            case Input.BecamePrimary became -> colleagues.becamePrimary(conversation, became);
            case Input.Silent silent -> SilenceRules.silent(conversation, silent);
            case Input.WrapUpStarted started -> router.wrapUpStarted(conversation, started);
            case Input.WrapUpProlonged prolonged -> RouterRules.wrapUpProlonged(conversation, prolonged);
            case Input.HandlingEnded ended -> router.handlingEnded(conversation, ended);
            case Input.AgentWrote wrote -> AgentRules.wrote(conversation, wrote);
            case Input.EndRequested requested -> AgentRules.endRequested(conversation, requested);
            case Input.DispositionGiven given -> AgentRules.dispositionGiven(conversation, given);
            case Input.UrgencyGiven given -> SupervisorRules.urgencyGiven(conversation, given);
            case Input.AnswererWanted wanted -> SupervisorRules.answererWanted(conversation, wanted);
            case Input.AgentRead read -> ReadingRules.read(conversation, read);
            case Input.CustomerRated rated -> CustomerRules.rated(conversation, rated);
            case Input.Elapsed elapsed -> router.elapsed(conversation, elapsed);
        };
    }
}
