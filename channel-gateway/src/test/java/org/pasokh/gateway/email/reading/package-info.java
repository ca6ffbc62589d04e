@NullMarked
package org.pasokh.gateway.email.reading;

import org.jspecify.annotations.NullMarked;
