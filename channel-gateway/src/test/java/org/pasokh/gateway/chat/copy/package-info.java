@NullMarked
package org.pasokh.gateway.chat.copy;

import org.jspecify.annotations.NullMarked;
