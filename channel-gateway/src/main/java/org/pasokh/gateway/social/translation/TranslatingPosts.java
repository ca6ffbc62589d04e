package org.pasokh.gateway.social.translation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.EventIds;
import org.pasokh.contracts.contact.Body;
import org.pasokh.contracts.contact.Channel;
import org.pasokh.contracts.contact.ContactInbound.DeliveryReported;
import org.pasokh.contracts.contact.ContactInbound.MessageDeleted;
import org.pasokh.contracts.contact.ContactInbound.MessageEdited;
import org.pasokh.contracts.contact.ContactInbound.MessageReceived;
import org.pasokh.contracts.contact.ContactInbound.Reacted;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.contracts.contact.Sender;
import org.pasokh.gateway.social.media.AwaitedFile;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Edited;
import org.pasokh.gateway.social.provider.Happening.Person;
import org.pasokh.gateway.social.provider.Happening.Receipt;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.Happening.Wrote;
import org.pasokh.gateway.social.thread.InboundEvent;
import org.pasokh.gateway.social.thread.SentMessages;
import org.pasokh.gateway.social.thread.SentMessages.EarlyReceipt;
import org.pasokh.gateway.social.thread.SocialConversation;
import org.pasokh.gateway.social.thread.SocialConversations;

/// Makes events of what a provider told. All it leaves behind is under ids of what happened, so doing it again leaves
/// the same. It asks no provider anything: one that is away holds up nobody here.
public final class TranslatingPosts {

    private final SocialConversations conversations;
    private final SentMessages sent;

    public TranslatingPosts(SocialConversations conversations, SentMessages sent) {
        this.conversations = conversations;
        this.sent = sent;
    }

    public List<InboundEvent> translate(AccountId account, Happening happening) {
        return switch (happening) {
            case Wrote wrote -> List.of(wrote(account, wrote));
            case Edited edited -> List.of(edited(account, edited));
            case Happening.Deleted deleted -> List.of(deleted(account, deleted));
            case Happening.Reacted reacted -> List.of(reacted(account, reacted));
            case Receipt receipt -> receipts(account, receipt);
            case Happening.Passed _ -> List.of();
        };
    }

    /// The files that come after a message.
    public static List<AwaitedFile> files(AccountId account, Happening happening) {
        return switch (happening) {
            case Wrote wrote -> files(account, wrote.chat(), wrote.id(), wrote.said(), 0);
            case Edited edited -> files(account, edited.chat(), edited.id(), edited.said(), edited.revision());
            case Happening.Deleted _, Happening.Reacted _, Receipt _, Happening.Passed _ -> List.of();
        };
    }

    private static List<AwaitedFile> files(AccountId account, String chat, String id, Said said, long revision) {
        return IntStream.range(0, said.media().size())
                .mapToObj(index -> new AwaitedFile(
                        account.conversation(chat),
                        account.message(chat, id),
                        index + 1,
                        revision,
                        said.media().get(index)))
                .toList();
    }

    private InboundEvent wrote(AccountId account, Wrote wrote) {
        String key = heard(account, wrote.chat(), wrote.at());
        String id = account.message(wrote.chat(), wrote.id());
        MessageReceived message = new MessageReceived(
                id,
                Channel.SOCIAL,
                account.entryPoint(),
                sender(wrote.from()),
                Body.ofText(wrote.said().text()),
                wrote.from().language(),
                answered(account, wrote.chat(), wrote.said()),
                wrote.at(),
                null,
                extras(wrote.said()));
        return new InboundEvent(id, key, message);
    }

    private InboundEvent edited(AccountId account, Edited edited) {
        String key = heard(account, edited.chat(), edited.at());
        String id = account.message(edited.chat(), edited.id());
        MessageEdited message = new MessageEdited(
                id,
                Channel.SOCIAL,
                account.entryPoint(),
                sender(edited.from()),
                Body.ofText(edited.said().text()),
                edited.from().language(),
                answered(account, edited.chat(), edited.said()),
                edited.at(),
                extras(edited.said()),
                edited.revision());
        return new InboundEvent(EventIds.of("edit", id, Long.toString(edited.revision())), key, message);
    }

    private static InboundEvent deleted(AccountId account, Happening.Deleted deleted) {
        String id = account.message(deleted.chat(), deleted.id());
        return new InboundEvent(
                EventIds.of("deletion", id),
                account.conversation(deleted.chat()),
                new MessageDeleted(id, Channel.SOCIAL, account.entryPoint(), deleted.at()));
    }

    private InboundEvent reacted(AccountId account, Happening.Reacted reacted) {
        String id = messageOf(account, reacted.chat(), reacted.id());
        return new InboundEvent(
                EventIds.of("reaction", id, Long.toString(reacted.revision())),
                account.conversation(reacted.chat()),
                new Reacted(
                        id,
                        Channel.SOCIAL,
                        account.entryPoint(),
                        reacted.reactions(),
                        reacted.revision(),
                        reacted.at()));
    }

    private List<InboundEvent> receipts(AccountId account, Receipt receipt) {
        String key = account.conversation(receipt.chat());
        return ours(account, receipt).stream()
                .map(id -> delivery(key, id, new EarlyReceipt(receipt.status(), receipt.reason(), receipt.at())))
                .toList();
    }

    private List<String> ours(AccountId account, Receipt receipt) {
        return switch (receipt.which()) {
            case Receipt.Ours(String messageId) -> List.of(messageId);
            case Receipt.UpTo(Instant sentAt) -> sent.upTo(account.conversation(receipt.chat()), sentAt);
            case Receipt.WithId(String providerId) ->
                sent
                        .find(account, receipt.chat(), providerId)
                        .or(() -> sent.early(
                                account,
                                receipt.chat(),
                                providerId,
                                new EarlyReceipt(receipt.status(), receipt.reason(), receipt.at())))
                        .stream()
                        .toList();
        };
    }

    /// What became of a message of ours, as it is told.
    public static InboundEvent delivery(String key, String messageId, EarlyReceipt receipt) {
        return new InboundEvent(
                EventIds.of("delivery", messageId, receipt.status().name()),
                key,
                new DeliveryReported(messageId, Channel.SOCIAL, receipt.status(), receipt.reason(), receipt.at()));
    }

    private String heard(AccountId account, String chat, Instant at) {
        String key = account.conversation(chat);
        conversations.heard(new SocialConversation(key, account.name(), account.entryPoint(), chat, at));
        return key;
    }

    private @Nullable String answered(AccountId account, String chat, Said said) {
        return said.repliesTo() == null ? null : messageOf(account, chat, said.repliesTo());
    }

    /// Ours if we sent it, else the customer's.
    private String messageOf(AccountId account, String chat, String providerId) {
        Optional<String> ours = sent.find(account, chat, providerId);
        return ours.orElseGet(() -> account.message(chat, providerId));
    }

    private static Sender sender(Person person) {
        return new Sender(person.address(), person.name());
    }

    private static @Nullable Extras extras(Said said) {
        Extras told = said.extras() == null ? Extras.NONE : said.extras();
        Extras all = new Extras(
                told.location(),
                told.contactCards(),
                told.referral(),
                told.sticker(),
                told.choice(),
                said.media().size(),
                told.missing());
        return all.isNothing() ? null : all;
    }
}
