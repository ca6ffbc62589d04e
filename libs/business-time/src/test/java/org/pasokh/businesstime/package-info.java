@NullMarked
package org.pasokh.businesstime;

import org.jspecify.annotations.NullMarked;
