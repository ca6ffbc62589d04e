/// The console's one door: signs people in, keeps their tokens, passes their calls on, and serves the page.
@NullMarked
package org.pasokh.console;

import org.jspecify.annotations.NullMarked;
