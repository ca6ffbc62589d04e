package org.pasokh.gateway.social.generic;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.calling.Downloads;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.calling.ProviderCalls;
import org.pasokh.gateway.social.calling.RetryAfter;
import org.pasokh.gateway.social.calling.SendJudge;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.provider.Capabilities;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.FetchResult;
import org.pasokh.gateway.social.provider.FileKeeping;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.Part;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.pasokh.gateway.social.provider.Reading;
import org.pasokh.gateway.social.provider.SendResult;
import org.pasokh.gateway.social.provider.Verdict;
import org.pasokh.gateway.social.provider.WebhookRequest;

/// A partner: posts what happens to us, is posted what we write, both signed.
public final class PartnerAccount implements ProviderAccount {

    private static final long LARGEST_FILE = 20L * 1_024 * 1_024;
    private static final int LONGEST_CHOICE = 64;

    private static final SendJudge.Words WORDS = new SendJudge.Words() {
        @Override
        public SendResult accepted(Answer.Answered answered) {
            // it repeats our own names to us
            return new SendResult.Accepted(List.of());
        }

        @Override
        public String refusal(Answer.Answered answered) {
            return "http " + answered.status();
        }
    };

    private final AccountId id;
    private final Partner partner;
    private final ProviderCalls calls;
    private final InstantSource clock;

    public PartnerAccount(String entryPoint, Partner partner, Guards guards, InstantSource clock) {
        this.partner = partner;
        this.clock = clock;
        id = new AccountId("generic", entryPoint, partner.account());
        calls = new ProviderCalls(id, guards, RetryAfter.inHeader());
    }

    @Override
    public AccountId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                partner.textLength(),
                0,
                Set.of(),
                null,
                Set.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ),
                false,
                partner.choices(),
                LONGEST_CHOICE,
                true);
    }

    @Override
    public Verdict verify(WebhookRequest request, Instant now) {
        return Signed.verify(request, partner.secret(), now);
    }

    @Override
    public Reading read(byte[] delivery) {
        return PartnerEvents.read(delivery);
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        if (!(dispatch.part() instanceof Part.Text text)) {
            return new SendResult.Refused("only-text");
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "message");
        message.put("id", dispatch.once());
        message.put("chat", dispatch.chat());
        message.put("text", text.text());
        if (!text.choices().isEmpty()) {
            message.put("choices", text.choices());
        }
        return SendJudge.of(calls.once(signed(message, dispatch.once())), WORDS);
    }

    private HttpRequest signed(Map<String, Object> message, String once) {
        byte[] body = PartnerEvents.JSON.writeValueAsBytes(message);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(partner.url())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", once)
                .header(Signed.TIMESTAMP, timestamp)
                .header(Signed.SIGNATURE, Signed.signature(partner.secret(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /// Only from where our messages go: the partner's word alone sends us nowhere else.
    @Override
    public FetchResult fetch(MediaRef media, FileKeeping keeping) {
        URI file;
        try {
            file = URI.create(media.id());
        } catch (IllegalArgumentException e) {
            return new FetchResult.Gone("no-address");
        }
        if (!origin(file).equals(origin(partner.url()))) {
            return new FetchResult.Gone("other-origin");
        }
        String mediaType = media.mediaType() == null ? "application/octet-stream" : media.mediaType();
        return Downloads.fetch(calls, HttpRequest.newBuilder(file).build(), LARGEST_FILE, mediaType, keeping);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    @Override
    public boolean isAway() {
        return calls.isAway();
    }
}
