package org.pasokh.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pasokh.architecture.rules.ChanceRules;
import org.pasokh.architecture.rules.DatabaseRules;
import org.pasokh.architecture.rules.HabitRules;
import org.pasokh.architecture.rules.HouseRule;
import org.pasokh.architecture.rules.ModuleRules;
import org.pasokh.architecture.rules.RingRules;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {

    private static final String VIOLATIONS = "org.pasokh.architecture.violations";

    private final JavaClasses violations = new ClassFileImporter().importPackages(VIOLATIONS);
    private final JavaClasses production = House.mainClasses();
    private final JavaClasses everything = House.allClasses();

    @BeforeAll
    void there_is_something_to_check() {
        assertThat(production).hasSizeGreaterThan(100);
        assertThat(everything.size()).isGreaterThan(production.size());
    }

    @ParameterizedTest
    @MethodSource("structure")
    void the_house_stands_as_drawn(HouseRule rule) {
        rule.under().apply("org.pasokh").allowEmptyShould(true).check(production);
    }

    @ParameterizedTest
    @MethodSource("habits")
    void everything_is_written_as_agreed_tests_included(HouseRule rule) {
        rule.under().apply("org.pasokh").allowEmptyShould(true).check(everything);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_class_that_breaks_the_rule_is_found(HouseRule rule) {
        EvaluationResult result = rule.under().apply(VIOLATIONS).evaluate(violations);

        assertThat(result.getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(rule.brokenBy().getName()));
    }

    static Stream<HouseRule> rules() {
        return Stream.concat(structure(), habits());
    }

    static Stream<HouseRule> structure() {
        return Stream.of(RingRules.all(), ChanceRules.all(), ModuleRules.all()).flatMap(List::stream);
    }

    static Stream<HouseRule> habits() {
        return Stream.of(HabitRules.all(), DatabaseRules.all()).flatMap(List::stream);
    }
}
