package org.pasokh.gateway.email.thread;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pasokh.gateway.email.reading.MailAddress;

/// The index, the notes and the conversations of tests without a database.
public final class InMemoryThreads implements ThreadIndex, MailNotes, MailConversations {

    private final Map<String, String> index = new ConcurrentHashMap<>();
    private final Map<String, MailNote> notes = new ConcurrentHashMap<>();
    private final Map<String, MailConversation> conversations = new ConcurrentHashMap<>();
    private final Map<String, CustomerMail> mails = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> participants = new ConcurrentHashMap<>();

    @Override
    public void enter(String account, String messageId, String key) {
        index.putIfAbsent(account + " " + messageId, key);
    }

    @Override
    public Optional<String> find(String account, String messageId) {
        return Optional.ofNullable(index.get(account + " " + messageId));
    }

    @Override
    public Optional<MailNote> findNote(String messageId) {
        return Optional.ofNullable(notes.get(messageId));
    }

    @Override
    public MailNote keep(MailNote note) {
        MailNote first = notes.putIfAbsent(note.messageId(), note);
        return first == null ? note : first;
    }

    @Override
    public void received(MailConversation conversation, MailAddress sender) {
        mails.putIfAbsent(conversation.key() + " " + conversation.last().messageId(), conversation.last());
        conversations.merge(
                conversation.key(),
                conversation,
                (before, now) -> now.last().receivedAt().isBefore(before.last().receivedAt()) ? before : now);
        participants
                .computeIfAbsent(conversation.key(), key -> ConcurrentHashMap.newKeySet())
                .add(sender.folded());
    }

    @Override
    public Optional<MailConversation> find(String key) {
        return Optional.ofNullable(conversations.get(key));
    }

    @Override
    public Optional<CustomerMail> mail(String key, String messageId) {
        return Optional.ofNullable(mails.get(key + " " + messageId));
    }

    @Override
    public boolean include(String key, MailAddress sender) {
        return participants.getOrDefault(key, Set.of()).contains(sender.folded());
    }
}
