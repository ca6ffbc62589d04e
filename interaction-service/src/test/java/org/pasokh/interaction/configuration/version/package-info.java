@NullMarked
package org.pasokh.interaction.configuration.version;

import org.jspecify.annotations.NullMarked;
