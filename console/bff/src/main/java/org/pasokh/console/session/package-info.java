/// Who is signed in: OpenID Connect, the session cookie, and the tokens that never leave this service.
@NullMarked
package org.pasokh.console.session;

import org.jspecify.annotations.NullMarked;
