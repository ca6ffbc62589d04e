package org.pasokh.interaction.routing.messaging;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param timeLimit how long making a decision again may take: somebody waits for it
@Validated
@ConfigurationProperties("pasokh.decisions")
record DecisionSettings(
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration timeLimit) {}
