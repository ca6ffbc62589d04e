@NullMarked
package org.pasokh.gateway.social.messenger;

import org.jspecify.annotations.NullMarked;
