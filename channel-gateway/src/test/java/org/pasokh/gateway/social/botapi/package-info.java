@NullMarked
package org.pasokh.gateway.social.botapi;

import org.jspecify.annotations.NullMarked;
