/// The way of a document's events to Kafka: at once from the process that wrote it, else by whoever finds them.
@NullMarked
package org.pasokh.platform.outbox;

import org.jspecify.annotations.NullMarked;
