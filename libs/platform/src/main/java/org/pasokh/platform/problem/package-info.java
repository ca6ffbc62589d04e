/// RFC 9457 answers and the advice that makes them.
@NullMarked
package org.pasokh.platform.problem;

import org.jspecify.annotations.NullMarked;
