@NullMarked
package org.pasokh.gateway.content;

import org.jspecify.annotations.NullMarked;
