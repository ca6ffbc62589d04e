/// The port behind which every provider's adapter stands: docs/architecture/social.md says how to write one.
@NullMarked
package org.pasokh.gateway.social.provider;

import org.jspecify.annotations.NullMarked;
