package org.pasokh.architecture.rules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/// A rule of the house.
///
/// @param under the rule for the classes below a root package
/// @param brokenBy a class that the rule must find when it looks at the classes made to break it
public record HouseRule(String name, Function<String, ArchRule> under, Class<?> brokenBy) {

    @Override
    public String toString() {
        return name;
    }
}
