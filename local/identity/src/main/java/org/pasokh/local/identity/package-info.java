/// The local mode's own OIDC provider: demo users, one client, a page to sign in.
@NullMarked
package org.pasokh.local.identity;

import org.jspecify.annotations.NullMarked;
