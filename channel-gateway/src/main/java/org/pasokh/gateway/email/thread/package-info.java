/// Which conversation a mail belongs to, and by what evidence.
@NullMarked
package org.pasokh.gateway.email.thread;

import org.jspecify.annotations.NullMarked;
