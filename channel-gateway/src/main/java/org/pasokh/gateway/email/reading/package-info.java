/// From the bytes of a mail to what it says, whatever the bytes are like.
@NullMarked
package org.pasokh.gateway.email.reading;

import org.jspecify.annotations.NullMarked;
