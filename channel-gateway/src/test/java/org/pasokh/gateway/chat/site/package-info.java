@NullMarked
package org.pasokh.gateway.chat.site;

import org.jspecify.annotations.NullMarked;
