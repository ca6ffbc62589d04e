@NullMarked
package org.pasokh.interaction.conversation.messaging;

import org.jspecify.annotations.NullMarked;
