/// What binds the house, as rules that can be run over any root package.
@NullMarked
package org.pasokh.architecture.rules;

import org.jspecify.annotations.NullMarked;
