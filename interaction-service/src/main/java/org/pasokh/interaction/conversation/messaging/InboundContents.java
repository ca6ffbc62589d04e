package org.pasokh.interaction.conversation.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.Attachment;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.ContentRef;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.contracts.contact.MailFacts;
import org.pasokh.interaction.conversation.domain.Content;
import org.pasokh.interaction.conversation.domain.Enclosed;
import org.pasokh.interaction.conversation.domain.Stored;

/// What a message from outside says, as conversations have it.
final class InboundContents {

    private InboundContents() {}

    static Content of(Body body, @Nullable MailFacts mail, @Nullable String repliesTo, @Nullable Extras extras) {
        return new Content(
                body.text(),
                body.subject(),
                stored(body.html()),
                body.attachments().stream().map(InboundContents::attachment).toList(),
                stored(body.original()),
                Mailings.of(mail),
                repliesTo,
                extras == null ? null : enclosed(extras));
    }

    static Content.Attachment attachment(Attachment attachment) {
        return new Content.Attachment(attachment.name(), known(attachment.content()), attachment.contentId());
    }

    private static Enclosed enclosed(Extras extras) {
        return new Enclosed(
                location(extras.location()),
                all(extras.contactCards()).stream()
                        .map(card -> new Enclosed.ContactCard(card.name(), card.phones()))
                        .toList(),
                referral(extras.referral()),
                extras.sticker(),
                extras.choice(),
                extras.awaited(),
                List.of(),
                all(extras.missing()));
    }

    private static Enclosed.@Nullable Location location(Extras.@Nullable Location it) {
        return it == null ? null : new Enclosed.Location(it.latitude(), it.longitude(), it.name(), it.address());
    }

    private static Enclosed.@Nullable Referral referral(Extras.@Nullable Referral it) {
        return it == null ? null : new Enclosed.Referral(it.source(), it.reference(), it.headline(), it.url());
    }

    private static <T> List<T> all(@Nullable List<T> there) {
        return there == null ? List.of() : there;
    }

    private static @Nullable Stored stored(@Nullable ContentRef content) {
        return content == null ? null : known(content);
    }

    private static Stored known(ContentRef content) {
        return new Stored(content.id(), content.sha256(), content.length(), content.mediaType());
    }
}
