/// What passes between the outside and the business: contacts in, messages and announcements out.
@NullMarked
package org.pasokh.contracts.contact;

import org.jspecify.annotations.NullMarked;
