/// The administrators' door to the configuration.
@NullMarked
package org.pasokh.interaction.configuration.web;

import org.jspecify.annotations.NullMarked;
