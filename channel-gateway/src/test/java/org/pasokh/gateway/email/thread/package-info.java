@NullMarked
package org.pasokh.gateway.email.thread;

import org.jspecify.annotations.NullMarked;
