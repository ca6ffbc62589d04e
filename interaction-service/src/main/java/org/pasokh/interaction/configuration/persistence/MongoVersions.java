package org.pasokh.interaction.configuration.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.pasokh.interaction.configuration.content.Changes.Change;
import org.pasokh.interaction.configuration.content.Changes.Kind;
import org.pasokh.interaction.configuration.content.ContentText;
import org.pasokh.interaction.configuration.version.Version;
import org.pasokh.interaction.configuration.version.Versions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/// One document per version, by its number: that the database takes no second one of a number is all that keeps two
/// authors apart. The content is text, for ids may hold what no field's name may.
final class MongoVersions implements Versions {

    static final String COLLECTION = "configuration-versions";

    private static final String ID = "_id";
    private static final String CONTENT = "content";
    private static final Bson HEADS = Projections.exclude(CONTENT);

    private final MongoOperations mongo;
    private final ContentText text;

    MongoVersions(MongoOperations mongo, ContentText text) {
        this.mongo = mongo;
        this.text = text;
    }

    @Override
    public long newestNumber() {
        Document newest = mongo.execute(
                COLLECTION,
                versions -> versions.find()
                        .sort(Sorts.descending(ID))
                        .projection(Projections.include(ID))
                        .limit(1)
                        .first());
        return newest == null ? 0 : newest.getLong(ID);
    }

    @Override
    public Optional<Version> find(long number) {
        Document found = mongo.execute(
                COLLECTION, versions -> versions.find(Filters.eq(ID, number)).first());
        return Optional.ofNullable(found)
                .map(version -> new Version(head(version), changes(version), text.stored(version.getString(CONTENT))));
    }

    @Override
    public List<Listed> before(long number, int limit) {
        List<Document> found = mongo.execute(
                COLLECTION,
                versions -> versions.find(Filters.lt(ID, number))
                        .sort(Sorts.descending(ID))
                        .limit(limit)
                        .projection(HEADS)
                        .into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream()
                .map(version -> new Listed(head(version), changes(version)))
                .toList();
    }

    @Override
    public boolean append(Version version) {
        try {
            mongo.execute(COLLECTION, versions -> versions.insertOne(document(version)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private Document document(Version version) {
        Version.Head head = version.head();
        Document document = new Document(ID, head.number())
                .append("author", head.author())
                .append("at", head.at().toString())
                .append(
                        "changes",
                        version.changes().stream()
                                .map(change ->
                                        new Document("kind", change.kind().name()).append("path", change.path()))
                                .toList())
                .append(CONTENT, text.json(version.content()));
        return head.comment() == null ? document : document.append("comment", head.comment());
    }

    private static Version.Head head(Document version) {
        @Nullable String comment = version.getString("comment");
        return new Version.Head(
                version.getLong(ID), version.getString("author"), Instant.parse(version.getString("at")), comment);
    }

    private static List<Change> changes(Document version) {
        return version.getList("changes", Document.class).stream()
                .map(change -> new Change(Kind.valueOf(change.getString("kind")), change.getString("path")))
                .toList();
    }
}
