@NullMarked
package org.pasokh.interaction.desk.lease;

import org.jspecify.annotations.NullMarked;
