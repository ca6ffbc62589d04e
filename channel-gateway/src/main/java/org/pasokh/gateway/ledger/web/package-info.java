/// The ledger for those who watch.
@NullMarked
package org.pasokh.gateway.ledger.web;

import org.jspecify.annotations.NullMarked;
