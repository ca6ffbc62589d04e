@NullMarked
package org.pasokh.platform.topics;

import org.jspecify.annotations.NullMarked;
