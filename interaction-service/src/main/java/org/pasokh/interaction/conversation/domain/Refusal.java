package org.pasokh.interaction.conversation.domain;

/// Why an agent's act was not taken.
public sealed interface Refusal {

    /// Another agent has the interaction, or nobody.
    record NotYours() implements Refusal {}

    /// The customer does not hear those who are only consulted.
    record OnlyConsulted() implements Refusal {}

    /// The customer has left a number and nothing else.
    record OnlyByPhone() implements Refusal {}

    /// Only a mail goes to others beside the customer.
    record NoMail() implements Refusal {}

    /// The conversation part is over.
    record InteractionEnded() implements Refusal {}

    record NotInWrapUp() implements Refusal {}

    /// Nobody waits there, or the router is just putting them into another queue.
    record NotWaiting() implements Refusal {}

    /// The customer wrote what the agent has not seen.
    record ConversationChanged(long position) implements Refusal {}
}
