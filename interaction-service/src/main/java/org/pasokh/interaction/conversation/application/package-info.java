/// What is done with conversations, one class per activity.
@NullMarked
package org.pasokh.interaction.conversation.application;

import org.jspecify.annotations.NullMarked;
