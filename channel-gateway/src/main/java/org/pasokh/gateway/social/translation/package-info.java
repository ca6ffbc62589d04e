/// From a delivery on the log to what happened in a conversation.
@NullMarked
package org.pasokh.gateway.social.translation;

import org.jspecify.annotations.NullMarked;
