/// Proves what the events promise to those who read them.
@NullMarked
package org.pasokh.contracts;

import org.jspecify.annotations.NullMarked;
