/// Load on the front doors and on the log, and the tables that come of it.
@NullMarked
package org.pasokh.benchmarks;

import org.jspecify.annotations.NullMarked;
