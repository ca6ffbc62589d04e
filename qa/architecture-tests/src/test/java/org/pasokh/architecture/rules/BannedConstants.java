package org.pasokh.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Operators of the database that a class names as text, in code or in an annotation.
final class BannedConstants {

    private static final Pattern OPERATORS =
            Pattern.compile("(?<![\\w$])\\$(text|near|nearSphere|jsonSchema|switch|round|let|getField|setField"
                    + "|regexMatch|regexFind|dateTrunc|dateDiff|dateAdd|dateFromParts|dateFromString|dateToParts|week|percentile"
                    + "|stdDevPop|stdDevSamp|topN|bottomN|firstN|bucketAuto|setWindowFields|unionWith|changeStream|\\*\\*)(?!\\w)"
                    + "|partialFilterExpression|expireAfterSeconds");

    private BannedConstants() {}

    static ArchRule rule(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(Conditions.be(
                        DescribedPredicate.describe("names an operator that is banned", BannedConstants::namesOne)))
                .because("the embedded database does not know it: see docs/architecture/database-operations.md");
    }

    private static boolean namesOne(JavaClass item) {
        URI uri = item.getSource().orElseThrow().getUri();
        try (InputStream bytes = uri.toURL().openStream()) {
            return StreamSupport.stream(
                            ClassFile.of()
                                    .parse(bytes.readAllBytes())
                                    .constantPool()
                                    .spliterator(),
                            false)
                    .anyMatch(entry -> entry instanceof Utf8Entry text
                            && OPERATORS.matcher(text.stringValue()).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
