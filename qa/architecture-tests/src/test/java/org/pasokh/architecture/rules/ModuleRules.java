package org.pasokh.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.pasokh.architecture.violations.businesstime.SeesSpringAsWell;
import org.pasokh.architecture.violations.contracts.SeesSpringToo;
import org.pasokh.architecture.violations.gateway.chat.SeesEmail;
import org.pasokh.architecture.violations.interaction.SeesTheGateway;
import org.pasokh.architecture.violations.platform.CustomerOutbox;
import org.pasokh.architecture.violations.platform.SeesContacts;
import org.pasokh.architecture.violations.platform.SeesTheService;

/// Who may know whom among the modules.
public final class ModuleRules {

    private static final List<String> SERVICES =
            List.of("gateway", "interaction", "console", "local", "customer", "complaint", "analytics");

    private static final String DOMAIN_WORDS =
            ".*(Conversation|Interaction|Visit|Visitor|Agent|Customer|Complaint|Contact|Handling|Presence|Channel|Mail|Chat).*";

    private ModuleRules() {}

    public static List<HouseRule> all() {
        return List.of(
                new HouseRule(
                        "services never see one another", ModuleRules::servicesAreStrangers, SeesTheGateway.class),
                new HouseRule(
                        "libraries never see services", ModuleRules::librariesKnowNoService, SeesTheService.class),
                new HouseRule(
                        "contracts know no framework", ModuleRules::contractsKnowNoFramework, SeesSpringToo.class),
                new HouseRule(
                        "business time knows nothing but the JDK",
                        ModuleRules::businessTimeIsPlain,
                        SeesSpringAsWell.class),
                new HouseRule(
                        "platform knows no event of the domain",
                        ModuleRules::platformKnowsNoDomainEvent,
                        SeesContacts.class),
                new HouseRule(
                        "platform has no domain word", ModuleRules::platformHasNoDomainWord, CustomerOutbox.class),
                new HouseRule("channels never see one another", ModuleRules::channelsAreStrangers, SeesEmail.class));
    }

    private static ArchRule servicesAreStrangers(String root) {
        return slices().matching(root + ".(" + String.join("|", SERVICES) + ")..")
                .should()
                .notDependOnEachOther()
                .because("services share libs and events; a need for more is a missing event");
    }

    private static ArchRule librariesKnowNoService(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(below(root, "contracts", "businesstime", "platform", "embedded", "testing"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below(root, SERVICES.toArray(String[]::new)))
                .because("a library that knows its users is a part of one of them");
    }

    private static ArchRule contractsKnowNoFramework(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".contracts..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "org.jspecify..", "tools.jackson..", "com.fasterxml.jackson.annotation..")
                        .or(resideInAPackage(root + ".contracts..")))
                .because("whoever reads the log can use the contracts, with any framework or none");
    }

    private static ArchRule businessTimeIsPlain(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".businesstime..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java.lang..", "java.util..", "java.time..", "org.jspecify..")
                                .or(resideInAPackage(root + ".businesstime..")))
                .because("a calendar is reckoned with wherever there is a JDK");
    }

    private static ArchRule platformKnowsNoDomainEvent(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.pasokh.contracts.contact..",
                        "org.pasokh.contracts.interaction..",
                        "org.pasokh.contracts.routing.."))
                .because("what only one domain needs belongs to its service");
    }

    private static ArchRule platformHasNoDomainWord(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .haveNameMatching(".*\\.platform\\..*" + DOMAIN_WORDS)
                .because("platform is what every service needs, whatever it is about");
    }

    private static ArchRule channelsAreStrangers(String root) {
        return slices().matching(root + ".gateway.(chat|email|phone|social)..")
                .should()
                .notDependOnEachOther()
                .because("a channel can be taken out; what two share lives beside them");
    }

    private static String[] below(String root, String... names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
