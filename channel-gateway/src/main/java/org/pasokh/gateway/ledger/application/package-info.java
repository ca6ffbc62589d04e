/// Asks again and again whether anything is unaccounted for.
@NullMarked
package org.pasokh.gateway.ledger.application;

import org.jspecify.annotations.NullMarked;
