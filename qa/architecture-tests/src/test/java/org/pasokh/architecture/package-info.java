/// Keeps the house as drawn.
@NullMarked
package org.pasokh.architecture;

import org.jspecify.annotations.NullMarked;
