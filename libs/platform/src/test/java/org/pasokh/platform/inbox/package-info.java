@NullMarked
package org.pasokh.platform.inbox;

import org.jspecify.annotations.NullMarked;
