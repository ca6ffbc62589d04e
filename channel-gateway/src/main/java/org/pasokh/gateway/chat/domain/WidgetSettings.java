package org.pasokh.gateway.chat.domain;

/// How the business wants the widget of an entry point.
///
/// @param mail whether visitors may leave an address to be answered by mail
public record WidgetSettings(AwayConduct whenClosed, AwayConduct whenUnstaffed, boolean mail) {}
