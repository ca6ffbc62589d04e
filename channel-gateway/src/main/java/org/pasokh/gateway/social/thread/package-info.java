/// Which chat a conversation is, and which message of ours a provider means.
@NullMarked
package org.pasokh.gateway.social.thread;

import org.jspecify.annotations.NullMarked;
