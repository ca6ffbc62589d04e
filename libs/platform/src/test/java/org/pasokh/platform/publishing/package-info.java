@NullMarked
package org.pasokh.platform.publishing;

import org.jspecify.annotations.NullMarked;
