/// When a business is open, and how much of a span that is. Nothing here asks for the time or for the machine's zone.
@NullMarked
package org.pasokh.businesstime;

import org.jspecify.annotations.NullMarked;
