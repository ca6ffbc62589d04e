package org.pasokh.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.pasokh.architecture.violations.feature.application.RollsDice;
import org.pasokh.architecture.violations.feature.domain.AsksTheClock;
import org.pasokh.architecture.violations.feature.domain.MakesIds;

/// Time, ids and chance come in as arguments: what is decided can be decided again.
public final class ChanceRules {

    private static final String BECAUSE =
            "the same input must always lead to the same decision: take it as an argument";

    private ChanceRules() {}

    public static List<HouseRule> all() {
        return List.of(
                new HouseRule("the core asks no clock", root -> never(root, asksTheTime()), AsksTheClock.class),
                new HouseRule("the core makes no ids of its own", root -> never(root, makesAnId()), MakesIds.class),
                new HouseRule("the core rolls no dice", root -> never(root, rollsDice()), RollsDice.class));
    }

    private static ArchRule never(String root, DescribedPredicate<JavaCall<?>> call) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..domain..", root + "..application..", root + ".businesstime..")
                .should()
                .callCodeUnitWhere(call)
                .because(BECAUSE);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTime() {
        return on(JavaClass.Predicates.assignableTo(TemporalAccessor.class), "now")
                .or(on(JavaClass.Predicates.type(Clock.class), "system.*|tick.*"))
                .or(on(JavaClass.Predicates.type(System.class), "currentTimeMillis|nanoTime"));
    }

    private static DescribedPredicate<JavaCall<?>> makesAnId() {
        return on(JavaClass.Predicates.type(java.util.UUID.class), "randomUUID");
    }

    private static DescribedPredicate<JavaCall<?>> rollsDice() {
        return on(JavaClass.Predicates.type(Math.class), "random")
                .or(on(JavaClass.Predicates.type(ThreadLocalRandom.class), "current"))
                .or(on(JavaClass.Predicates.type(java.security.SecureRandom.class), ".*"))
                .or(new DescribedPredicate<>("a Random without a seed") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getTargetOwner().isEquivalentTo(Random.class)
                                && call.getName().equals("<init>")
                                && call.getTarget().getRawParameterTypes().isEmpty();
                    }
                });
    }

    private static DescribedPredicate<JavaCall<?>> on(DescribedPredicate<? super JavaClass> type, String name) {
        return target(owner(type)).and(target(nameMatching(name)));
    }
}
