/// Web chat from outside: real sockets, a real broker, a real database.
@NullMarked
package org.pasokh.gateway.chat;

import org.jspecify.annotations.NullMarked;
