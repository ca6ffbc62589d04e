package org.pasokh.gateway.social.messenger;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pasokh.gateway.social.calling.Guards;
import org.pasokh.gateway.social.graph.GraphAccess;
import org.pasokh.gateway.social.graph.GraphApi;
import org.pasokh.gateway.social.graph.GraphFiles;
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

/// A page at Messenger or an account at Instagram.
public final class PageAccount implements ProviderAccount {

    private static final Duration REPLY_WINDOW = Duration.ofHours(24);
    private static final Duration HUMAN_REPLY_WINDOW = Duration.ofDays(7);
    private static final int MOST_CHOICES = 13;
    private static final int LONGEST_CHOICE = 20;
    /// Where Meta keeps files. Other addresses stand in deliveries too, put there by customers.
    private static final List<String> FILE_HOSTS = List.of(".fbcdn.net", ".fbsbx.com", ".cdninstagram.com");

    private final AccountId id;
    private final PageKind kind;
    private final Page page;
    private final GraphAccess access;
    private final GraphApi api;
    private final PageSending sending;

    public PageAccount(PageKind kind, String entryPoint, Page page, Guards guards) {
        this.kind = kind;
        this.page = page;
        access = page.access();
        id = new AccountId(kind.provider(), entryPoint, page.id());
        api = new GraphApi(id, access, guards);
        sending = new PageSending(kind, api, page.humanAgent());
    }

    @Override
    public AccountId id() {
        return id;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                kind.textLength(),
                PageKind.LARGEST_FILE,
                kind.mediaTypes(),
                page.humanAgent() ? HUMAN_REPLY_WINDOW : REPLY_WINDOW,
                kind.receipts(),
                false,
                MOST_CHOICES,
                LONGEST_CHOICE,
                false);
    }

    @Override
    public Verdict verify(WebhookRequest request, Instant now) {
        return HubSignature.verify(request, access);
    }

    @Override
    public Reading read(byte[] delivery) {
        return new PagePosts(kind, page.id()).read(delivery);
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        return sending.send(dispatch);
    }

    @Override
    public FetchResult fetch(MediaRef media, FileKeeping keeping) {
        Optional<URI> file = GraphFiles.address(media.id());
        if (file.filter(this::isTheProviders).isEmpty()) {
            return new FetchResult.Gone("other-origin");
        }
        String mediaType = media.mediaType() == null ? "application/octet-stream" : media.mediaType();
        return api.downloadOpenly(file.get(), mediaType, keeping);
    }

    private boolean isTheProviders(URI file) {
        boolean known = "https".equals(file.getScheme()) && FILE_HOSTS.stream().anyMatch(file.getHost()::endsWith);
        return known || api.isAtBase(file);
    }

    @Override
    public boolean isAway() {
        return api.isAway();
    }
}
