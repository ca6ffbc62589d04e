@NullMarked
package org.pasokh.benchmarks;

import org.jspecify.annotations.NullMarked;
