@NullMarked
package org.pasokh.gateway.email.mailbox;

import org.jspecify.annotations.NullMarked;
