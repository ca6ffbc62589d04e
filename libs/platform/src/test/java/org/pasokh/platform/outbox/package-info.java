@NullMarked
package org.pasokh.platform.outbox;

import org.jspecify.annotations.NullMarked;
