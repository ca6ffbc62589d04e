/// What could not be processed, kept until somebody replays or discards it.
@NullMarked
package org.pasokh.platform.deadletter;

import org.jspecify.annotations.NullMarked;
