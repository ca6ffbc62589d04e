package org.pasokh.console.door;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Lets the streams' watch run.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DoorConfiguration {}
