@NullMarked
package org.pasokh.platform.problem;

import org.jspecify.annotations.NullMarked;
