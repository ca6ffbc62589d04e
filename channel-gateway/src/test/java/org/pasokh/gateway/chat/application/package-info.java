/// Fakes and tests of web chat's use cases.
@NullMarked
package org.pasokh.gateway.chat.application;

import org.jspecify.annotations.NullMarked;
