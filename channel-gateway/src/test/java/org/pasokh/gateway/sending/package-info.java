@NullMarked
package org.pasokh.gateway.sending;

import org.jspecify.annotations.NullMarked;
