package org.pasokh.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pasokh.architecture.violations.database.AnnotatesExpiry;
import org.pasokh.architecture.violations.database.CollatesTexts;
import org.pasokh.architecture.violations.database.ExpiresDocuments;
import org.pasokh.architecture.violations.database.FiltersIndexes;
import org.pasokh.architecture.violations.database.NamesNewOperators;
import org.pasokh.architecture.violations.database.OpensSessions;
import org.pasokh.architecture.violations.database.SearchesTexts;
import org.pasokh.architecture.violations.database.UpdatesByPipeline;
import org.pasokh.architecture.violations.database.WatchesChanges;
import org.pasokh.architecture.violations.database.WritesInClientBulk;

/// Only operations that the embedded database answers as MongoDB does; see docs/architecture/database-operations.md.
public final class DatabaseRules {

    private static final String BECAUSE =
            "it fails, or worse is silently ignored, in the local mode: see docs/architecture/database-operations.md";

    private static final String INDEX_OPTIONS = "com.mongodb.client.model.IndexOptions";
    private static final String SPRING_DATA = "org.springframework.data.mongodb.";

    private DatabaseRules() {}

    public static List<HouseRule> all() {
        return Stream.of(writes(), reads()).flatMap(List::stream).toList();
    }

    private static List<HouseRule> writes() {
        return List.of(
                banned(
                        "no sessions and no transactions",
                        OpensSessions.class,
                        types(
                                "com.mongodb.client.ClientSession",
                                SPRING_DATA + "MongoTransactionManager",
                                SPRING_DATA + "SessionSynchronization")),
                banned(
                        "no partial indexes",
                        FiltersIndexes.class,
                        types(SPRING_DATA + "core.index.PartialIndexFilter", SPRING_DATA + "core.index.IndexFilter")
                                .or(calls(INDEX_OPTIONS, "partialFilterExpression", "wildcardProjection"))
                                .or(calls(SPRING_DATA + "core.index.Index", "partial"))),
                banned(
                        "no expiring documents",
                        ExpiresDocuments.class,
                        calls(INDEX_OPTIONS, "expireAfter").or(calls(SPRING_DATA + "core.index.Index", "expire"))),
                banned(
                        "no collations",
                        CollatesTexts.class,
                        types("com.mongodb.client.model.Collation", SPRING_DATA + "core.query.Collation")),
                banned(
                        "no updates by pipeline",
                        UpdatesByPipeline.class,
                        updatesByPipeline().or(types(SPRING_DATA + "core.aggregation.AggregationUpdate"))),
                banned(
                        "no bulk writes across collections",
                        WritesInClientBulk.class,
                        calls("com.mongodb.client.MongoClient", "bulkWrite")
                                .or(calls("com.mongodb.client.MongoCluster", "bulkWrite"))));
    }

    private static List<HouseRule> reads() {
        return List.of(
                banned("no text, near or schema search", SearchesTexts.class, searches()),
                banned(
                        "no change streams and no tailing",
                        WatchesChanges.class,
                        types("com.mongodb.client.ChangeStreamIterable")
                                .or(dependsOn(resideInAPackage(SPRING_DATA + "core.messaging..")))),
                banned("no newer stages", UpdatesByPipeline.class, newerStages()),
                new HouseRule("no newer operators by name", BannedConstants::rule, NamesNewOperators.class),
                new HouseRule(
                        "no expiry or filter by annotation", BannedIndexAnnotations::rule, AnnotatesExpiry.class));
    }

    private static DescribedPredicate<JavaClass> searches() {
        return types(
                        SPRING_DATA + "core.query.TextCriteria",
                        SPRING_DATA + "core.query.TextQuery",
                        SPRING_DATA + "core.query.NearQuery",
                        SPRING_DATA + "core.index.TextIndexed",
                        SPRING_DATA + "core.index.GeoSpatialIndexed",
                        SPRING_DATA + "core.index.WildcardIndexed")
                .or(calls("com.mongodb.client.model.Filters", "text", "near", "nearSphere", "jsonSchema"))
                .or(calls(SPRING_DATA + "core.query.Criteria", "near", "nearSphere"));
    }

    private static DescribedPredicate<JavaClass> newerStages() {
        return calls("com.mongodb.client.model.Aggregates", "set", "unionWith", "bucketAuto", "setWindowFields")
                .or(types(
                        SPRING_DATA + "core.aggregation.SetOperation",
                        SPRING_DATA + "core.aggregation.UnionWithOperation",
                        SPRING_DATA + "core.aggregation.BucketAutoOperation",
                        SPRING_DATA + "core.aggregation.SetWindowFieldsOperation"));
    }

    private static HouseRule banned(String name, Class<?> brokenBy, DescribedPredicate<JavaClass> ban) {
        return new HouseRule(name, root -> rule(root, ban.as(name)), brokenBy);
    }

    private static ArchRule rule(String root, DescribedPredicate<JavaClass> ban) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.be(ban))
                .because(BECAUSE);
    }

    private static DescribedPredicate<JavaClass> types(String... names) {
        Set<String> banned = Set.of(names);
        return dependsOn(DescribedPredicate.describe("banned", type -> banned.contains(type.getName())));
    }

    private static DescribedPredicate<JavaClass> dependsOn(DescribedPredicate<? super JavaClass> type) {
        return DescribedPredicate.describe(
                "depends on a banned type",
                item -> item.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> type.test(dependency.getTargetClass())));
    }

    private static DescribedPredicate<JavaClass> calls(String owner, String... methods) {
        Set<String> banned = Set.of(methods);
        return callsWhere(call -> call.getTargetOwner().getName().equals(owner) && banned.contains(call.getName()));
    }

    private static DescribedPredicate<JavaClass> updatesByPipeline() {
        return callsWhere(call -> call.getTargetOwner().getName().equals("com.mongodb.client.MongoCollection")
                && call.getName().matches("updateOne|updateMany|findOneAndUpdate")
                && call.getTarget().getRawParameterTypes().size() > 1
                && call.getTarget().getRawParameterTypes().get(1).isEquivalentTo(List.class));
    }

    private static DescribedPredicate<JavaClass> callsWhere(java.util.function.Predicate<JavaCall<?>> call) {
        return DescribedPredicate.describe(
                "calls a banned method",
                item -> item.getCodeUnitCallsFromSelf().stream().anyMatch(call));
    }
}
