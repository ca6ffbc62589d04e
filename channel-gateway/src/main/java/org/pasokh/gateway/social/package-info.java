/// Social: chats at providers, in and out, each provider behind one small port.
@NullMarked
package org.pasokh.gateway.social;

import org.jspecify.annotations.NullMarked;
