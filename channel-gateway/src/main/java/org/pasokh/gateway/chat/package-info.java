/// Web chat: visitors' sockets, their sessions and the transcripts that any gateway can show again.
@NullMarked
package org.pasokh.gateway.chat;

import org.jspecify.annotations.NullMarked;
