@NullMarked
package org.pasokh.gateway.email;

import org.jspecify.annotations.NullMarked;
