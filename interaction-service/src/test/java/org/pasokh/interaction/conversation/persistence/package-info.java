@NullMarked
package org.pasokh.interaction.conversation.persistence;

import org.jspecify.annotations.NullMarked;
