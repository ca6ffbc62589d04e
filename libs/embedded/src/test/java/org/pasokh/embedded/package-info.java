@NullMarked
package org.pasokh.embedded;

import org.jspecify.annotations.NullMarked;
