/// Tests of web chat's rules, and the ports in memory.
@NullMarked
package org.pasokh.gateway.chat.domain;

import org.jspecify.annotations.NullMarked;
