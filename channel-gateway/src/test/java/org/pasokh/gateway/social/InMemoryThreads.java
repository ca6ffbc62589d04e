package org.pasokh.gateway.social;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pasokh.gateway.social.provider.AccountId;
import org.pasokh.gateway.social.thread.SentMessages;
import org.pasokh.gateway.social.thread.SocialConversation;
import org.pasokh.gateway.social.thread.SocialConversations;

/// Conversations and names of tests without a database.
final class InMemoryThreads implements SocialConversations, SentMessages {

    private record Sent(String messageId, String key, Instant at) {}

    private final Map<String, SocialConversation> conversations = new HashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Map<String, List<EarlyReceipt>> early = new HashMap<>();

    @Override
    public synchronized Optional<SocialConversation> find(String key) {
        return Optional.ofNullable(conversations.get(key));
    }

    @Override
    public synchronized void heard(SocialConversation conversation) {
        conversations.merge(
                conversation.key(), conversation, (one, other) -> one.heardAt().isAfter(other.heardAt()) ? one : other);
    }

    @Override
    public synchronized List<EarlyReceipt> enter(
            AccountId account, String chat, String providerId, String messageId, Instant at) {
        String name = account.message(chat, providerId);
        sent.putIfAbsent(name, new Sent(messageId, account.conversation(chat), at));
        return List.copyOf(early.getOrDefault(name, List.of()));
    }

    @Override
    public synchronized Optional<String> find(AccountId account, String chat, String providerId) {
        return Optional.ofNullable(sent.get(account.message(chat, providerId))).map(Sent::messageId);
    }

    @Override
    public synchronized Optional<String> early(
            AccountId account, String chat, String providerId, EarlyReceipt receipt) {
        List<EarlyReceipt> all = early.computeIfAbsent(account.message(chat, providerId), _ -> new ArrayList<>());
        if (all.stream().noneMatch(known -> known.status() == receipt.status())) {
            all.add(receipt);
        }
        return find(account, chat, providerId);
    }

    @Override
    public synchronized List<String> upTo(String key, Instant sentAt) {
        return sent.values().stream()
                .filter(each -> each.key().equals(key) && !each.at().isAfter(sentAt))
                .sorted(Comparator.comparing(Sent::at).reversed())
                .map(Sent::messageId)
                .distinct()
                .toList();
    }
}
