/// Topics as the code wants them: made where allowed, compared at each start.
@NullMarked
package org.pasokh.platform.topics;

import org.jspecify.annotations.NullMarked;
