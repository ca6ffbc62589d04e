@NullMarked
package org.pasokh.interaction.routing.messaging;

import org.jspecify.annotations.NullMarked;
