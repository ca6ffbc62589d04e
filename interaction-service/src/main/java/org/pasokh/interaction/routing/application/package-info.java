/// What the router does with its log: reads it, keeps what changed, and appends ticks to it.
@NullMarked
package org.pasokh.interaction.routing.application;

import org.jspecify.annotations.NullMarked;
