/// What the log says of contacts, and how far its readers are.
@NullMarked
package org.pasokh.gateway.ledger.messaging;

import org.jspecify.annotations.NullMarked;
