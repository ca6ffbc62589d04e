/// A real Kafka broker and a MongoDB-wire database inside this process, for the local mode and for tests.
@NullMarked
package org.pasokh.embedded;

import org.jspecify.annotations.NullMarked;
