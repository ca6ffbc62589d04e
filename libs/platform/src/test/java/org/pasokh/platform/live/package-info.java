@NullMarked
package org.pasokh.platform.live;

import org.jspecify.annotations.NullMarked;
