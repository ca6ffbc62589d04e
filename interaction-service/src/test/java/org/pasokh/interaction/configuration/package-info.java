@NullMarked
package org.pasokh.interaction.configuration;

import org.jspecify.annotations.NullMarked;
