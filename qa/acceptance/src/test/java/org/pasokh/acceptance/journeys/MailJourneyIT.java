package org.pasokh.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pasokh.acceptance.journeys.Finishing.finish;

import org.junit.jupiter.api.Test;
import org.pasokh.acceptance.desk.AgentDesk;
import org.pasokh.acceptance.installation.Installation;
import org.pasokh.acceptance.mail.MailCustomer;
import tools.jackson.databind.JsonNode;

/// A mail to the entry point, an agent's answer in the customer's mailbox, and a second round in the same thread.
class MailJourneyIT {

    private static final String SUPPORT = "support@sepidar.example";

    private final Installation installation = Installation.shared();

    @Test
    void a_mail_is_answered_in_its_thread_and_the_reply_joins_the_conversation() {
        MailCustomer customer = new MailCustomer("mahsa@kiani.example", "مهسا کیانی", installation.mail());
        try (AgentDesk sara = AgentDesk.open("mail-1", installation.desksFrom(0), installation.access("mail-1"))
                .becomes("AVAILABLE")) {
            customer.write(SUPPORT, "درِ ماشین ظرفشویی", "سلام، درِ دستگاه تو رفته است.");
            JsonNode offer = sara.awaitOffer();
            assertThat(offer.path("channel").asString()).isEqualTo("EMAIL");
            String interaction = sara.accept(offer.path("offerId").asString())
                    .body()
                    .path("interactionId")
                    .asString();
            sara.awaitSeen(interaction, "سلام، درِ دستگاه تو رفته است.");

            sara.say(interaction, "از شنبه تعویض می‌شود.");
            MailCustomer.Mail answer = customer.awaitMail(mail -> mail.text().contains("از شنبه تعویض می‌شود."));
            assertThat(answer.subject()).endsWith("درِ ماشین ظرفشویی");
            assertThat(answer.inReplyTo()).isNotBlank();
            customer.reply(answer, "ممنون، منتظرم.");
            sara.awaitSeen(interaction, "ممنون، منتظرم.");

            sara.say(interaction, "خواهش می‌کنم.");
            MailCustomer.Mail second = customer.awaitMail(mail -> mail.text().contains("خواهش می‌کنم."));
            assertThat(second.references()).contains(answer.messageId());
            assertThat(customer.inbox()).hasSize(2);
            finish(sara, interaction);
        }
    }
}
