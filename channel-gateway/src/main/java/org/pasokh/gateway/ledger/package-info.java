/// What became of every contact that came in: the proof that nothing was lost.
@NullMarked
package org.pasokh.gateway.ledger;

import org.jspecify.annotations.NullMarked;
