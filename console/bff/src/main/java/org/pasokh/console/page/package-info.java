/// The single-page app and how long a browser may keep its parts.
@NullMarked
package org.pasokh.console.page;

import org.jspecify.annotations.NullMarked;
