/// Facebook Messenger and Instagram, which share the Send API and the shape of their webhooks.
@NullMarked
package org.pasokh.gateway.social.messenger;

import org.jspecify.annotations.NullMarked;
