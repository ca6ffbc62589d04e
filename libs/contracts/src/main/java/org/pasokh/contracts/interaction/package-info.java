/// The life of interactions, by reference only: no personal text.
@NullMarked
package org.pasokh.contracts.interaction;

import org.jspecify.annotations.NullMarked;
