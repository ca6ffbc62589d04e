/// The service as a whole: its start and what its features share.
@NullMarked
package org.pasokh.interaction;

import org.jspecify.annotations.NullMarked;
