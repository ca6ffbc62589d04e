/// The visitors' sockets and the frames on them; the widget's script.
@NullMarked
package org.pasokh.gateway.chat.web;

import org.jspecify.annotations.NullMarked;
