package org.pasokh.interaction.desk.lease;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param lease how long an agent may be without any stream before being lost: long enough for a reload or a tunnel,
///     short enough for the customers who wait for an answer
@Validated
@ConfigurationProperties("pasokh.desk")
record LeaseSettings(
        @DefaultValue("2m") @DurationMin(seconds = 10) Duration lease) {}
