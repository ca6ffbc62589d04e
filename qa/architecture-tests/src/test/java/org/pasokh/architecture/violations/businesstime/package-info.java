/// Classes that break a rule on purpose, to prove that it is kept.
@NullMarked
package org.pasokh.architecture.violations.businesstime;

import org.jspecify.annotations.NullMarked;
