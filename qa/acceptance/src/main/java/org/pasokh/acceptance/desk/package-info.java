/// The agent's side of the journeys: the desk API, as a screen uses it.
@NullMarked
package org.pasokh.acceptance.desk;

import org.jspecify.annotations.NullMarked;
