/// Conversations with customers, on whatever channel: what was said, in which interaction, and who handles it.
@NullMarked
package org.pasokh.interaction.conversation;

import org.jspecify.annotations.NullMarked;
