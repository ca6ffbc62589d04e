/// From an agent's answer on the log to the customer's mailbox, in the thread that the customer knows.
@NullMarked
package org.pasokh.gateway.email.sending;

import org.jspecify.annotations.NullMarked;
