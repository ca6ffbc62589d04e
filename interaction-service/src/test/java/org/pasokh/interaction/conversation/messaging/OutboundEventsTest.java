package org.pasokh.interaction.conversation.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContactOutbound.MessageRequested;
import org.pasokh.contracts.contact.Recipient;
import org.pasokh.interaction.conversation.domain.Channel;
import org.pasokh.interaction.conversation.domain.Contact;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Conversation;
import org.pasokh.interaction.conversation.domain.Customer;
import org.pasokh.interaction.conversation.domain.Demands;
import org.pasokh.interaction.conversation.domain.Evolution;
import org.pasokh.interaction.conversation.domain.Fact;
import org.pasokh.interaction.conversation.domain.Interaction;
import org.pasokh.interaction.conversation.domain.LastWord;
import org.pasokh.interaction.conversation.domain.Mailing;

class OutboundEventsTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Conversation conversation = Evolution.apply(
            null,
            new Fact.Opened(
                    "k",
                    new Contact(Channel.EMAIL, "help", new Customer("claire@a.example", "Claire"), "en", null),
                    new Interaction.Origin("i", "orders", "m", null, NINE),
                    new LastWord("m", 1, NINE),
                    1,
                    Demands.NONE));

    @Test
    void a_mail_goes_to_the_others_who_are_named() {
        var others = List.of(
                new Mailing.Recipient(Mailing.Recipient.Place.CC, "tom@a.example", "Tom"),
                new Mailing.Recipient(Mailing.Recipient.Place.BCC, "audit@b.example", null));

        assertThat(requireNonNull(
                        requested(Content.ofText("yes").alsoTo(others)).recipients()))
                .containsExactly(
                        new Recipient(Recipient.Place.CC, "tom@a.example", "Tom"),
                        new Recipient(Recipient.Place.BCC, "audit@b.example", null));
    }

    @Test
    void a_mail_to_the_customer_alone_names_nobody() {
        assertThat(requested(Content.ofText("yes").alsoTo(List.of())).recipients())
                .isNull();
    }

    private MessageRequested requested(Content content) {
        return (MessageRequested)
                OutboundEvents.of(conversation, new Fact.DeliveryAsked(1, "i", "a", "Hannah", content, "m", NINE));
    }
}
