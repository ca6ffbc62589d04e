/// The events on Kafka: what they are called, what they hold, where they live and how they are written.
@NullMarked
package org.pasokh.contracts;

import org.jspecify.annotations.NullMarked;
