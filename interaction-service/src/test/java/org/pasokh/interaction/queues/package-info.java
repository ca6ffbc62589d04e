@NullMarked
package org.pasokh.interaction.queues;

import org.jspecify.annotations.NullMarked;
