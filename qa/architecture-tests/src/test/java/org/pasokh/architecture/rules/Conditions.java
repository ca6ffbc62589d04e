package org.pasokh.architecture.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Conditions that several rules share.
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return new ArchCondition<>(predicate.getDescription()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean met = predicate.test(item);
                events.add(new SimpleConditionEvent(item, met, item.getName() + ": " + predicate.getDescription()));
            }
        };
    }
}
