/// The customer's side of the journeys: a chat widget without a screen, a mailbox.
@NullMarked
package org.pasokh.acceptance.visitor;

import org.jspecify.annotations.NullMarked;
