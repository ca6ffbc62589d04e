@NullMarked
package org.pasokh.gateway.ledger.application;

import org.jspecify.annotations.NullMarked;
