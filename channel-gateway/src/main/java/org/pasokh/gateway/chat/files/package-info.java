/// Visitors' files in the content store.
@NullMarked
package org.pasokh.gateway.chat.files;

import org.jspecify.annotations.NullMarked;
