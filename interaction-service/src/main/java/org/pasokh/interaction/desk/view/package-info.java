/// What this replica has read of the logs: every agent's state, the last minutes' events, the router's answers. The
/// same on every replica, a moment earlier or later.
@NullMarked
package org.pasokh.interaction.desk.view;

import org.jspecify.annotations.NullMarked;
