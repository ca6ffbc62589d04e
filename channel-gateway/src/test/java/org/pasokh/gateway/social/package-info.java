@NullMarked
package org.pasokh.gateway.social;

import org.jspecify.annotations.NullMarked;
