/// Aggregates as documents that change in one guarded update, which carries their events.
@NullMarked
package org.pasokh.platform.documents;

import org.jspecify.annotations.NullMarked;
