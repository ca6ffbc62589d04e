/// Who is offered what: the rings of the router, and its decisions in words.
@NullMarked
package org.pasokh.interaction.routing;

import org.jspecify.annotations.NullMarked;
