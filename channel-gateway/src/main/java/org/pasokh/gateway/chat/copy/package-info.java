/// What was said, in words for a mail.
@NullMarked
package org.pasokh.gateway.chat.copy;

import org.jspecify.annotations.NullMarked;
