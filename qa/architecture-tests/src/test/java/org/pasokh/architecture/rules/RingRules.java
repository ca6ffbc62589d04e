package org.pasokh.architecture.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.pasokh.architecture.violations.cyclic.first.First;
import org.pasokh.architecture.violations.feature.application.SeesTheWeb;
import org.pasokh.architecture.violations.feature.domain.ReadsFiles;
import org.pasokh.architecture.violations.feature.domain.SeesSpring;
import org.pasokh.architecture.violations.feature.messaging.SeesPersistence;
import org.pasokh.architecture.violations.feature.web.SeesMessaging;

/// The rings inside a feature: rules at the core, technology outside, and nothing at the core knows the outside.
public final class RingRules {

    private static final String[] LANGUAGE = {"java..", "javax.crypto..", "org.jspecify.."};

    private RingRules() {}

    public static List<HouseRule> all() {
        return List.of(
                new HouseRule("domain code knows the JDK and itself", RingRules::domainKnowsItself, SeesSpring.class),
                new HouseRule(
                        "domain code touches no file, net or thread",
                        RingRules::domainTouchesNothing,
                        ReadsFiles.class),
                new HouseRule(
                        "a use case knows the domain and a log", RingRules::applicationKnowsDomain, SeesTheWeb.class),
                new HouseRule(
                        "messaging does not see persistence or web",
                        root -> strangers(root, "messaging", "persistence", "web"),
                        SeesPersistence.class),
                new HouseRule(
                        "web does not see messaging or persistence",
                        root -> strangers(root, "web", "messaging", "persistence"),
                        SeesMessaging.class),
                new HouseRule("features have no cycles", RingRules::noCycles, First.class));
    }

    private static ArchRule domainKnowsItself(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE).or(resideInAPackage(root + "..domain..")))
                .because("a rule that needs more gets it as an argument or through a port it declares itself");
    }

    private static ArchRule domainTouchesNothing(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.sql..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because("domain code decides; what happens in the world is done by an adapter");
    }

    private static ArchRule applicationKnowsDomain(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..application..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                        .or(resideInAPackage("org.slf4j.."))
                        .or(resideInAPackage(root + "..domain..").or(resideInAPackage(root + "..application.."))))
                .because("a use case loads, lets the domain decide and saves, through ports; wiring is the feature's");
    }

    private static ArchRule strangers(String root, String ring, String... others) {
        String[] hidden = List.of(others).stream()
                .map(other -> root + ".." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + ".." + ring + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(hidden).and(not(resideInAPackage("org.pasokh.platform.."))))
                .because("adapters meet in the application ring; the feature's configuration wires them");
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another one back is one feature, or lacks an event between them");
    }
}
