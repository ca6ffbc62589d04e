/// Any other provider: requests signed by a shared secret, in the shape of docs/architecture/social.md.
@NullMarked
package org.pasokh.gateway.social.generic;

import org.jspecify.annotations.NullMarked;
