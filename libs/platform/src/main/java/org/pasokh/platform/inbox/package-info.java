/// What a group consumer does with a record: once is enough, three failures are a dead letter.
@NullMarked
package org.pasokh.platform.inbox;

import org.jspecify.annotations.NullMarked;
