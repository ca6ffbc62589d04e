package org.pasokh.gateway.email.thread;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.pasokh.gateway.email.reading.MailAddress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/// One document per conversation, and one per mail of a customer.
public final class MongoMailConversations implements MailConversations {

    /// Of more writers than this the earlier ones are known.
    private static final int MOST_PARTICIPANTS = 50;

    private final MongoOperations mongo;

    public MongoMailConversations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Document("mail-conversations")
    private record Kept(
            @Id String key, String account, String entryPoint, List<String> participants, CustomerMail last) {

        MailConversation conversation() {
            return new MailConversation(key, account, entryPoint, last);
        }
    }

    /// The mail that an answer names need not be the latest.
    @Document("mail-answerable")
    private record Answerable(@Id String messageId, String key, CustomerMail mail) {}

    @Override
    public void received(MailConversation conversation, MailAddress sender) {
        keep(new Answerable(conversation.last().messageId(), conversation.key(), conversation.last()));
        if (insert(conversation, sender)) {
            return;
        }
        Criteria it = where("_id").is(conversation.key());
        mongo.updateFirst(
                query(it.and("participants." + (MOST_PARTICIPANTS - 1)).exists(false)),
                new Update().addToSet("participants", sender.folded()),
                Kept.class);
        mongo.updateFirst(
                query(where("_id")
                        .is(conversation.key())
                        .and("last.receivedAt")
                        .lte(conversation.last().receivedAt())),
                Update.update("last", conversation.last()),
                Kept.class);
    }

    private void keep(Answerable mail) {
        try {
            mongo.insert(mail);
        } catch (DuplicateKeyException e) {
            // told of again
            return;
        }
    }

    private boolean insert(MailConversation conversation, MailAddress sender) {
        if (mongo.exists(query(where("_id").is(conversation.key())), Kept.class)) {
            return false;
        }
        try {
            mongo.insert(new Kept(
                    conversation.key(),
                    conversation.account(),
                    conversation.entryPoint(),
                    List.of(sender.folded()),
                    conversation.last()));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<MailConversation> find(String key) {
        return Optional.ofNullable(mongo.findById(key, Kept.class)).map(Kept::conversation);
    }

    @Override
    public Optional<CustomerMail> mail(String key, String messageId) {
        return Optional.ofNullable(mongo.findById(messageId, Answerable.class))
                .filter(found -> found.key().equals(key))
                .map(Answerable::mail);
    }

    @Override
    public boolean include(String key, MailAddress sender) {
        return mongo.exists(query(where("_id").is(key).and("participants").is(sender.folded())), Kept.class);
    }
}
