/// Tests of web chat's messaging.
@NullMarked
package org.pasokh.gateway.chat.messaging;

import org.jspecify.annotations.NullMarked;
