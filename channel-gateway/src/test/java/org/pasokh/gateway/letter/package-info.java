@NullMarked
package org.pasokh.gateway.letter;

import org.jspecify.annotations.NullMarked;
