/// Refusals in words: RFC 9457, never an exception's text.
@NullMarked
package org.pasokh.console.problem;

import org.jspecify.annotations.NullMarked;
