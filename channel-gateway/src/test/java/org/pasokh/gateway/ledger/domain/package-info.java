@NullMarked
package org.pasokh.gateway.ledger.domain;

import org.jspecify.annotations.NullMarked;
