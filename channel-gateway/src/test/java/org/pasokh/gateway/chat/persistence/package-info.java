/// Tests of web chat's persistence.
@NullMarked
package org.pasokh.gateway.chat.persistence;

import org.jspecify.annotations.NullMarked;
