/// Mail for channels that have none of their own.
@NullMarked
package org.pasokh.gateway.letter.domain;

import org.jspecify.annotations.NullMarked;
