/// What the tests of all channels share.
@NullMarked
package org.pasokh.gateway;

import org.jspecify.annotations.NullMarked;
