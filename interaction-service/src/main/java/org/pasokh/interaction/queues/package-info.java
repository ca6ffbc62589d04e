/// Where the queues stand, for the desk and for the public.
@NullMarked
package org.pasokh.interaction.queues;

import org.jspecify.annotations.NullMarked;
