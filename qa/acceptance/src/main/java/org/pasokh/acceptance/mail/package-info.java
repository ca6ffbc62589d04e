/// The customer's mail program: SMTP out, IMAP in.
@NullMarked
package org.pasokh.acceptance.mail;

import org.jspecify.annotations.NullMarked;
