package org.pasokh.gateway.social;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pasokh.contracts.contact.ContactInbound.MessageEdited;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.gateway.social.provider.Reading;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;
import org.pasokh.gateway.social.thread.InboundEvent;

/// What every provider's adapter does, against a fake of the provider's interface.
public abstract class ProviderSuite extends ProviderSendingSuite {

    /// The same message after the customer changed it; empty if customers cannot.
    protected abstract Optional<byte[]> edited(String id, String text, int times);

    /// As the provider posts it, at the workshop's time.
    protected abstract WebhookRequest posted(byte[] body);

    /// As the provider would have posted it long ago; empty if its requests have no time.
    protected abstract Optional<WebhookRequest> overheard(byte[] body);

    @Test
    void a_text_becomes_a_message_of_its_chat() {
        workshop().delivered(text("1", "سلام، سفارش من کجاست؟"));

        InboundEvent told = workshop().inbound.getFirst();
        MessageReceived message = (MessageReceived) told.event();
        assertThat(message.body().text()).isEqualTo("سلام، سفارش من کجاست؟");
        assertThat(message.messageId()).isEqualTo(told.id());
        assertThat(told.key()).isEqualTo(account().id().conversation(CHAT)).doesNotContain(CHAT);
        assertThat(workshop().raw.getFirst().key()).isEqualTo(told.key());
    }

    @Test
    void a_delivery_repeated_is_one_message_and_another_one_is_another() {
        workshop().delivered(text("1", "hello"));
        workshop().delivered(text("1", "hello"));
        workshop().delivered(text("2", "hello"));

        assertThat(workshop().raw.get(0).id()).isEqualTo(workshop().raw.get(1).id());
        assertThat(workshop().inbound.stream().map(InboundEvent::id).distinct()).hasSize(2);
    }

    @Test
    void a_crash_before_the_answer_neither_loses_nor_doubles() {
        byte[] delivery = text("1", "hello");
        workshop().delivered(delivery);
        // nobody heard that the log has it, nor that it was translated
        workshop().translate(workshop().raw.getFirst());
        workshop().delivered(delivery);

        assertThat(workshop().inbound.stream().distinct()).hasSize(1);
    }

    @Test
    void only_what_the_provider_signed_is_genuine_on_the_bytes_as_they_are() {
        WebhookRequest genuine = posted(text("1", "hello"));
        WebhookRequest bare = new WebhookRequest("POST", Map.of(), Map.of(), genuine.body());

        assertThat(account().verify(genuine, workshop().clock.instant())).isInstanceOf(Verdict.Genuine.class);
        assertThat(account().verify(bare, workshop().clock.instant())).isInstanceOf(Verdict.Forged.class);
    }

    @Test
    void an_old_request_sent_again_is_refused_where_requests_have_a_time() {
        overheard(text("1", "hello"))
                .ifPresent(request -> assertThat(
                                account().verify(request, workshop().clock.instant()))
                        .isEqualTo(new Verdict.Forged("too-old")));
    }

    @Test
    void an_edit_names_the_message_it_changes_whichever_comes_first() {
        Optional<byte[]> edit = edited("1", "hello, Sara here", 1);
        Optional<byte[]> second = edited("1", "hello, Sara", 2);
        if (edit.isEmpty() || second.isEmpty()) {
            return;
        }
        workshop().delivered(second.get());
        workshop().delivered(edit.get());
        workshop().delivered(text("1", "hello"));

        List<MessageEdited> edits = workshop().told(MessageEdited.class);
        String id = workshop().told(MessageReceived.class).getFirst().messageId();
        assertThat(edits).extracting(MessageEdited::messageId).containsOnly(id);
        assertThat(edits.getFirst().revision())
                .isGreaterThan(edits.getLast().revision())
                .isPositive();
    }

    @Test
    void a_poison_delivery_is_a_dead_letter_with_its_bytes_and_the_rest_flows_on() {
        byte[] poison = "{\"never\": [\u0000".getBytes(UTF_8);
        workshop().delivered(poison);
        workshop().delivered(text("1", "hello"));

        assertThat(account().read(poison)).isInstanceOf(Reading.Unreadable.class);
        assertThat(workshop().letters).hasSize(1);
        assertThat(workshop().told(MessageReceived.class)).hasSize(1);
    }
}
