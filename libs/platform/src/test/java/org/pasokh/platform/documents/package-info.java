@NullMarked
package org.pasokh.platform.documents;

import org.jspecify.annotations.NullMarked;
