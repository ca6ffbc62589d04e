@NullMarked
package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.NullMarked;
