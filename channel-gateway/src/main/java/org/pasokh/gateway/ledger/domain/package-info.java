/// What can have become of a contact, and when that is proven.
@NullMarked
package org.pasokh.gateway.ledger.domain;

import org.jspecify.annotations.NullMarked;
