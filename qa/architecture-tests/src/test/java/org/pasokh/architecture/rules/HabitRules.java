package org.pasokh.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.pasokh.architecture.violations.habits.CamelCaseNames;
import org.pasokh.architecture.violations.habits.InjectsFields;
import org.pasokh.architecture.violations.habits.OpensTransactions;
import org.pasokh.architecture.violations.habits.PrintsTraces;
import org.pasokh.architecture.violations.habits.SessionManager;
import org.pasokh.architecture.violations.habits.SetsItsOwnPrefix;
import org.pasokh.architecture.violations.habits.Sleeps;
import org.pasokh.architecture.violations.habits.SleepsInUnits;
import org.pasokh.architecture.violations.unmarked.InAnUnmarkedPackage;

/// How code is written here, whatever it does.
public final class HabitRules {

    private HabitRules() {}

    public static List<HouseRule> all() {
        return List.of(
                new HouseRule("nobody sleeps", HabitRules::nobodySleeps, Sleeps.class),
                new HouseRule("nobody sleeps in units either", HabitRules::nobodySleeps, SleepsInUnits.class),
                new HouseRule(
                        "what is needed comes through the constructor",
                        HabitRules::noFieldInjection,
                        InjectsFields.class),
                new HouseRule("one document is one write", HabitRules::noTransactions, OpensTransactions.class),
                new HouseRule("names say what a thing is", HabitRules::namesThatSayNothing, SessionManager.class),
                new HouseRule(
                        "every package is null-marked", HabitRules::packagesAreNullMarked, InAnUnmarkedPackage.class),
                new HouseRule("test names are sentences", HabitRules::testNamesAreSentences, CamelCaseNames.class),
                new HouseRule("traces go to the log", HabitRules::nobodyPrintsTraces, PrintsTraces.class),
                new HouseRule("settings live below pasokh", HabitRules::settingsHaveOneRoot, SetsItsOwnPrefix.class));
    }

    private static ArchRule nobodySleeps(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("Backoff") // the one place where a retry waits, between growing limits
                .should()
                .callCodeUnitWhere(target(owner(type(Thread.class)
                                .or(type(TimeUnit.class))
                                .or(type(java.util.concurrent.locks.LockSupport.class))))
                        .and(target(nameMatching("sleep|parkNanos|parkUntil"))))
                .because("time is a verb: schedule what is due, wait for a condition, in tests with Awaitility");
    }

    private static ArchRule noFieldInjection(String root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("an object is whole when it is constructed, in a test as in production");
    }

    private static ArchRule noTransactions(String root) {
        String annotation = "org.springframework.transaction.annotation.Transactional";
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(annotation)
                .because("state, version and outbox travel in one document, and one document is one atomic write");
    }

    private static ArchRule namesThatSayNothing(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)")
                .because("a use case is an activity, a fact is past tense, a port is a plural");
    }

    private static ArchRule packagesAreNullMarked(String root) {
        return classes().that().resideInAPackage(root + "..").should(beInANullMarkedPackage());
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package with a package-info.java that says @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getName() + " is in an unmarked package"));
            }
        };
    }

    private static ArchRule testNamesAreSentences(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .should()
                .haveNameMatching("[a-z0-9]+(_[a-z0-9]+)+")
                .because("a report of tests reads as what the system does");
    }

    private static ArchRule nobodyPrintsTraces(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(target(nameMatching("printStackTrace")))
                .because("an expected failure is a line with ids, an unexpected one goes to the log");
    }

    private static ArchRule settingsHaveOneRoot(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                .should(haveAPasokhPrefix())
                .because("an operator finds our settings in one place, in kebab-case");
    }

    private static ArchCondition<JavaClass> haveAPasokhPrefix() {
        return new ArchCondition<>("have a prefix below pasokh") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                JavaAnnotation<?> annotation =
                        item.getAnnotationOfType("org.springframework.boot.context.properties.ConfigurationProperties");
                String prefix = Stream.of("value", "prefix")
                        .flatMap(name -> annotation.get(name).stream())
                        .map(Object::toString)
                        .collect(Collectors.joining());
                boolean kept = prefix.matches("pasokh(\\.[a-z0-9-]+)*");
                events.add(new SimpleConditionEvent(item, kept, item.getName() + " has " + prefix));
            }
        };
    }
}
