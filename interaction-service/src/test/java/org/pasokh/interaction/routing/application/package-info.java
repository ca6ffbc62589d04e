@NullMarked
package org.pasokh.interaction.routing.application;

import org.jspecify.annotations.NullMarked;
