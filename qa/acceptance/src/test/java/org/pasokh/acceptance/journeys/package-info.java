/// What people do with Pasokh, from one front door to another.
@NullMarked
package org.pasokh.acceptance.journeys;

import org.jspecify.annotations.NullMarked;
