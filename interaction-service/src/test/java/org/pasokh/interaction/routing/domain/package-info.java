@NullMarked
package org.pasokh.interaction.routing.domain;

import org.jspecify.annotations.NullMarked;
