package org.pasokh.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;

/// Indexes that expire, filter or collate, asked for by an annotation of Spring Data.
final class BannedIndexAnnotations {

    private static final Map<String, Object> DEFAULTS =
            Map.of("expireAfter", "", "expireAfterSeconds", -1, "partialFilter", "", "collation", "");

    private BannedIndexAnnotations() {}

    static ArchRule rule(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.be(DescribedPredicate.describe(
                        "asks for an index that the embedded database does not know", BannedIndexAnnotations::asks)))
                .because("a sweep deletes what is old: see docs/architecture/database-operations.md");
    }

    private static boolean asks(JavaClass item) {
        Stream<JavaAnnotation<?>> annotations = Stream.concat(
                item.getAnnotations().stream().map(annotation -> (JavaAnnotation<?>) annotation),
                item.getFields().stream().flatMap(field -> field.getAnnotations().stream()));
        return annotations
                .filter(annotation ->
                        annotation.getRawType().getPackageName().startsWith("org.springframework.data.mongodb"))
                .anyMatch(annotation -> DEFAULTS.entrySet().stream()
                        .anyMatch(banned -> annotation
                                .get(banned.getKey())
                                .filter(value -> !value.equals(banned.getValue()))
                                .isPresent()));
    }
}
