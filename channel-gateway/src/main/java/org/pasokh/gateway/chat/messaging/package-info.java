/// Web chat on the log: what it writes there, stores from there and pushes on to its sockets.
@NullMarked
package org.pasokh.gateway.chat.messaging;

import org.jspecify.annotations.NullMarked;
