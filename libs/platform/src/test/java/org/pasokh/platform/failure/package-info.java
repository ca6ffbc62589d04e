@NullMarked
package org.pasokh.platform.failure;

import org.jspecify.annotations.NullMarked;
