/// The sites that embed the widget, and what they sign.
@NullMarked
package org.pasokh.gateway.chat.site;

import org.jspecify.annotations.NullMarked;
