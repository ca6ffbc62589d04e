@NullMarked
package org.pasokh.gateway.social.generic;

import org.jspecify.annotations.NullMarked;
