/// What tests share: a clock that is moved by hand, a broker and a database that are started once, golden files.
@NullMarked
package org.pasokh.testing;

import org.jspecify.annotations.NullMarked;
