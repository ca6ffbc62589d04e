package org.pasokh.interaction.desk.view;

/// What an agent or a supervisor asks of the router.
public enum Command {
    ACCEPT,
    DECLINE,
    WRAP_UP,
    DISPOSITION,
    PRESENCE,
    RESUME,
    URGENCY,
    REQUIREMENTS,
    TAKE,
    TRANSFER,
    INVITE,
    COMPLETE,
    DISMISS,
    LEAVE,
    /// To suspend or resume a queue.
    QUEUE,
    CALLBACK;

    boolean isAnsweredBy(Answer answer) {
        return switch (answer) {
            case Answer.OfferAccepted _ -> this == ACCEPT || this == TAKE;
            case Answer.OfferDeclined _ -> this == DECLINE;
            case Answer.InWrapUp _ -> this == WRAP_UP;
            case Answer.HandlingOver _ ->
                this == DISPOSITION || this == TRANSFER || this == COMPLETE || this == DISMISS || this == LEAVE;
            case Answer.ColleagueAsked _ -> this == INVITE;
            case Answer.CalledOff _ -> this == DISMISS;
            case Answer.PresenceSet _ -> this == PRESENCE;
            case Answer.VisitResumed _ -> this == RESUME;
            case Answer.VisitMoved _ -> this == URGENCY;
            case Answer.RequirementsChanged _ -> this == REQUIREMENTS;
            case Answer.QueueTurned _ -> this == QUEUE;
            case Answer.CallbackReported _ -> this == CALLBACK;
            case Answer.Refused _ -> true;
        };
    }
}
