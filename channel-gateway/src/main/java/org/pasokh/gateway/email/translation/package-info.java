/// From a raw mail on the log to a message in a conversation.
@NullMarked
package org.pasokh.gateway.email.translation;

import org.jspecify.annotations.NullMarked;
