@NullMarked
package org.pasokh.interaction.routing;

import org.jspecify.annotations.NullMarked;
