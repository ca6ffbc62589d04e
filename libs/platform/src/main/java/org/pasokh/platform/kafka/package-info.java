/// How this service reaches Kafka.
@NullMarked
package org.pasokh.platform.kafka;

import org.jspecify.annotations.NullMarked;
