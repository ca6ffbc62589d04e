/// Agents whose screens are gone: after a while they are gone too, and their customers wait for others.
@NullMarked
package org.pasokh.interaction.desk.lease;

import org.jspecify.annotations.NullMarked;
