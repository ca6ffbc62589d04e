/// How failures are told apart, waited out and spoken of.
@NullMarked
package org.pasokh.platform.failure;

import org.jspecify.annotations.NullMarked;
