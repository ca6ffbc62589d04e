/// The router on Kafka: requests in, events out, the state in a changelogged store, one transaction for all three.
@NullMarked
package org.pasokh.interaction.routing.messaging;

import org.jspecify.annotations.NullMarked;
