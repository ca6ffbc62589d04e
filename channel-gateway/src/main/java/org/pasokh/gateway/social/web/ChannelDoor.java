package org.pasokh.gateway.social.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.gateway.social.provider.Capabilities;
import org.pasokh.gateway.social.provider.ProviderAccount;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What each entry point's channel can carry: the one table that the desk goes by.
@RestController
public class ChannelDoor {

    private final List<ProviderAccount> accounts;

    public ChannelDoor(List<ProviderAccount> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /// @param replyWindowSeconds null for ever
    record Channel(
            String provider,
            int textLength,
            long fileBytes,
            Set<String> mediaTypes,
            @Nullable Long replyWindowSeconds,
            Set<DeliveryStatus> receipts,
            boolean templates,
            int quickReplies,
            int quickReplyLength) {}

    @GetMapping("/social/v1/channels")
    @PreAuthorize("hasAnyRole('AGENT', 'SUPERVISOR', 'ADMIN', 'INTEGRATION')")
    Map<String, Channel> channels() {
        return accounts.stream()
                .collect(Collectors.toMap(account -> account.id().entryPoint(), ChannelDoor::channel));
    }

    private static Channel channel(ProviderAccount account) {
        Capabilities can = account.capabilities();
        return new Channel(
                account.id().provider(),
                can.textLength(),
                can.fileBytes(),
                can.mediaTypes(),
                can.replyWindow() == null ? null : can.replyWindow().toSeconds(),
                can.receipts(),
                can.templates(),
                can.choices(),
                can.choiceLength());
    }
}
