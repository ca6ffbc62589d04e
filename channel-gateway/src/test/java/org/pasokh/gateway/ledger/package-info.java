@NullMarked
package org.pasokh.gateway.ledger;

import org.jspecify.annotations.NullMarked;
