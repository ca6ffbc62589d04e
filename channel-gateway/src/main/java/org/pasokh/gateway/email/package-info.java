/// Email, in and out: a mailbox read over IMAP, mails understood and threaded, answers sent over SMTP.
@NullMarked
package org.pasokh.gateway.email;

import org.jspecify.annotations.NullMarked;
