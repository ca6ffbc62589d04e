/// One document for each contact.
@NullMarked
package org.pasokh.gateway.ledger.persistence;

import org.jspecify.annotations.NullMarked;
