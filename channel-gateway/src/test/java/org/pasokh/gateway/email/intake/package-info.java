@NullMarked
package org.pasokh.gateway.email.intake;

import org.jspecify.annotations.NullMarked;
