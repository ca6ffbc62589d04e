@NullMarked
package org.pasokh.contracts.routing;

import org.jspecify.annotations.NullMarked;
