/// Phone, email, chat and social, in and out.
@NullMarked
package org.pasokh.gateway;

import org.jspecify.annotations.NullMarked;
