@NullMarked
package org.pasokh.platform.settings;

import org.jspecify.annotations.NullMarked;
