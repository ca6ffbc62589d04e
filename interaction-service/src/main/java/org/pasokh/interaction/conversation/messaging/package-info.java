/// Conversations on the log: what they hear and what they tell.
@NullMarked
package org.pasokh.interaction.conversation.messaging;

import org.jspecify.annotations.NullMarked;
