/// From a provider to `contact.raw`: what is posted to us and what we ask for.
@NullMarked
package org.pasokh.gateway.social.intake;

import org.jspecify.annotations.NullMarked;
