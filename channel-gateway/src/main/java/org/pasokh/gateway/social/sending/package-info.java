/// From an agent's answer on the log to the customer's chat.
@NullMarked
package org.pasokh.gateway.social.sending;

import org.jspecify.annotations.NullMarked;
