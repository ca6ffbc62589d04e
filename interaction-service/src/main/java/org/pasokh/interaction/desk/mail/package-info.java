/// Mails as their senders laid them out, made harmless before anybody looks at them.
@NullMarked
package org.pasokh.interaction.desk.mail;

import org.jspecify.annotations.NullMarked;
