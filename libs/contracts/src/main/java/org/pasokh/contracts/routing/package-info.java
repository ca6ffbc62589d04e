/// What the router is asked and what it has decided.
@NullMarked
package org.pasokh.contracts.routing;

import org.jspecify.annotations.NullMarked;
