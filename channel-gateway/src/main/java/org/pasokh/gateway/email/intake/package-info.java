/// From a mailbox to the log: each mail once, byte for byte, and marked only when the log has it.
@NullMarked
package org.pasokh.gateway.email.intake;

import org.jspecify.annotations.NullMarked;
