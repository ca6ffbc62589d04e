@NullMarked
package org.pasokh.gateway.owning;

import org.jspecify.annotations.NullMarked;
