/// A mailbox that the business publishes: its settings, which replica has it, how it is.
@NullMarked
package org.pasokh.gateway.email.mailbox;

import org.jspecify.annotations.NullMarked;
