@NullMarked
package org.pasokh.platform.sample;

import org.jspecify.annotations.NullMarked;
