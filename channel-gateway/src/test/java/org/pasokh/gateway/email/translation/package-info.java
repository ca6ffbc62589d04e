@NullMarked
package org.pasokh.gateway.email.translation;

import org.jspecify.annotations.NullMarked;
