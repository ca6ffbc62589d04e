/// How providers are called: each account behind a circuit breaker, a rate limiter, a time limit and a retry of its
/// own.
@NullMarked
package org.pasokh.gateway.social.calling;

import org.jspecify.annotations.NullMarked;
