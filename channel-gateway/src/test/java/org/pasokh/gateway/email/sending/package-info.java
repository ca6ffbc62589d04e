@NullMarked
package org.pasokh.gateway.email.sending;

import org.jspecify.annotations.NullMarked;
