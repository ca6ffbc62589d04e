package org.pasokh.architecture.violations.feature.web;

import org.pasokh.architecture.violations.feature.messaging.SeesPersistence;

/// A page that publishes past the use case.
public record SeesMessaging(SeesPersistence consumer) {}
