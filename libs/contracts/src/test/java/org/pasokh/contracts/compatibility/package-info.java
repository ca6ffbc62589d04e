/// Keeps the events readable across versions: schemas, stored examples, and the comparison of both with the code.
@NullMarked
package org.pasokh.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
