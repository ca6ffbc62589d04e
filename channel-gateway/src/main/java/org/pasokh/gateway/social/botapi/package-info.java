/// Telegram, and Bale, which speaks the same Bot API at another address.
@NullMarked
package org.pasokh.gateway.social.botapi;

import org.jspecify.annotations.NullMarked;
