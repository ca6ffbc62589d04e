package org.pasokh.gateway.social.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.graph.GraphAccess;
import org.pasokh.gateway.social.graph.GraphApi;
import org.pasokh.gateway.social.graph.GraphFiles;
import org.pasokh.gateway.social.graph.GraphJson;
import org.pasokh.gateway.social.graph.HubSignature;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.Capabilities;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.FileKeeping;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.Reading;
import org.pasokh.gateway.social.provider.SendResult;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// A number of ours at WhatsApp: reads what is posted, sends messages and templates, follows them to where they are
/// read. It cannot tell a repeated message from a second one.
public final class WhatsAppAccount implements ProviderAccount {

    private static final int LONGEST_TEXT = 4_096;
    private static final Duration REPLY_WINDOW = Duration.ofHours(24);

    private final AccountId id;
    private final WhatsAppNumber number;
    private final GraphAccess access;
    private final GraphApi api;
    private final WhatsAppSending sending;

    public WhatsAppAccount(String entryPoint, WhatsAppNumber number, Guards guards) {
        this.number = number;
        access = number.access();
        id = new AccountId("whatsapp", entryPoint, number.phoneNumberId());
        api = new GraphApi(id, access, guards);
        sending = new WhatsAppSending(api, number.phoneNumberId());
    }

    @Override
    public AccountId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                LONGEST_TEXT,
                WhatsAppFiles.LARGEST,
                WhatsAppFiles.MEDIA_TYPES,
                REPLY_WINDOW,
                Set.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ),
                true,
                WhatsAppChoices.MOST,
                WhatsAppChoices.LONGEST,
                false);
    }

    @Override
    public Verdict verify(WebhookRequest request, Instant now) {
        return HubSignature.verify(request, access);
    }

    @Override
    public Reading read(byte[] delivery) {
        return new WhatsAppPosts(number.phoneNumberId()).read(delivery);
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        return sending.send(dispatch);
    }

    /// First where it is: the address that is told holds for some minutes.
    @Override
    public FetchResult fetch(MediaRef media, FileKeeping keeping) {
        if (!media.id().matches("[A-Za-z0-9_-]+")) {
            return new FetchResult.Gone("no-address");
        }
        String mediaType = media.mediaType() == null ? "application/octet-stream" : media.mediaType();
        return GraphFiles.told(
                api.get(media.id() + "?phone_number_id=" + number.phoneNumberId()),
                answered -> GraphFiles.address(
                                GraphJson.tree(answered.body()).path("url").asString(""))
                        .map(file -> api.download(file, mediaType, keeping))
                        .orElseGet(() -> new FetchResult.Gone("no-address")));
    }

    @Override
    public boolean isAway() {
        return api.isAway();
    }
}
