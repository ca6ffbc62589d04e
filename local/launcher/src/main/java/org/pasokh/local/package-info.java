/// The local mode: the whole of Pasokh in one process, its data under one folder.
@NullMarked
package org.pasokh.local;

import org.jspecify.annotations.NullMarked;
