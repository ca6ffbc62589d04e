/// The agents' desk: what they see at once and what they ask for.
@NullMarked
package org.pasokh.interaction.desk;

import org.jspecify.annotations.NullMarked;
