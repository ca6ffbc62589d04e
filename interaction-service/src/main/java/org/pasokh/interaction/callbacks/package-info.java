/// Which callbacks are open, and how they stand.
@NullMarked
package org.pasokh.interaction.callbacks;

import org.jspecify.annotations.NullMarked;
