package org.pasokh.interaction.routing.domain;

/// A fact in its place.
///
/// @param subject what it tells of: a visit, a handling, an agent, a queue's channel, the pool, or a refused request
/// @param seq its number among the subject's facts, from 1 without gaps; 0 for a refusal
public record Happened(Fact fact, String subject, long seq) {}
