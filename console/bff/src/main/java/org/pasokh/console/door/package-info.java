/// The way from the browser to the services: calls and live streams, on whichever replica answers.
@NullMarked
package org.pasokh.console.door;

import org.jspecify.annotations.NullMarked;
