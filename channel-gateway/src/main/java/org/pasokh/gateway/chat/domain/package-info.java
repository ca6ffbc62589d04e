/// The rules of web chat: sessions and their tokens, frames, and the order of what a visitor writes.
@NullMarked
package org.pasokh.gateway.chat.domain;

import org.jspecify.annotations.NullMarked;
