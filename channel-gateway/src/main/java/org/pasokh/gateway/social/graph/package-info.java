/// What Meta's providers share: the Graph API, how it refuses, and the signature of its webhooks.
@NullMarked
package org.pasokh.gateway.social.graph;

import org.jspecify.annotations.NullMarked;
