/// How an installation is configured, as people write it: its parts, what may be wrong with them, its text.
@NullMarked
package org.pasokh.interaction.configuration.content;

import org.jspecify.annotations.NullMarked;
