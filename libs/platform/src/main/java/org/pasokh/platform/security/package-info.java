/// Who may call: bearer tokens of any OIDC provider, roles from their claim.
@NullMarked
package org.pasokh.platform.security;

import org.jspecify.annotations.NullMarked;
