package org.pasokh.architecture.violations.feature.application;

import org.pasokh.architecture.violations.feature.web.SeesMessaging;

/// A use case that knows who asked.
public record SeesTheWeb(SeesMessaging page) {}
