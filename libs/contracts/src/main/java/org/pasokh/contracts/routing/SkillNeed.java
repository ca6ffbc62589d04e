package org.pasokh.contracts.routing;

/// What a visit asks of its agent: a skill like `billing` or `language.fa`.
///
/// @param level 1 to 5; the least that will do
/// @param mandatory never relaxed, however long the customer waits
public record SkillNeed(String skill, int level, boolean mandatory) {}
