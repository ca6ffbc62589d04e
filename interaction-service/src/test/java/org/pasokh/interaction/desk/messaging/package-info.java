@NullMarked
package org.pasokh.interaction.desk.messaging;

import org.jspecify.annotations.NullMarked;
