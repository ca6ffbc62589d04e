@NullMarked
package org.pasokh.interaction.configuration.content;

import org.jspecify.annotations.NullMarked;
