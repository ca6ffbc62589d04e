package org.pasokh.interaction.desk.lease;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param lease how long nothing may be heard of an agent's screen, which says every 10 s that it is there, before the
///     agent is lost: long enough for a reload, a tunnel or a replica that hangs, short enough for the customers who
/// wait
@Validated
@ConfigurationProperties("pasokh.desk")
record LeaseSettings(
        @DefaultValue("30s") @DurationMin(seconds = 10) Duration lease) {}
