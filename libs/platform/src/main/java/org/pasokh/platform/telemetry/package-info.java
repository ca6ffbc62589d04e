/// Traces across HTTP and Kafka, log fields, meters.
@NullMarked
package org.pasokh.platform.telemetry;

import org.jspecify.annotations.NullMarked;
