/// Work that one replica does at a time, because what is worked on lives outside: a mailbox, a bot's updates.
@NullMarked
package org.pasokh.gateway.owning;

import org.jspecify.annotations.NullMarked;
