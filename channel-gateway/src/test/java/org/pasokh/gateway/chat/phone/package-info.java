@NullMarked
package org.pasokh.gateway.chat.phone;

import org.jspecify.annotations.NullMarked;
