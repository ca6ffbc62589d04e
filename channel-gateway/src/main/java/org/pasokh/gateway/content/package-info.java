/// The one content store (S15): attachments and bodies too large for the log, kept once, read by everybody through
/// one door.
@NullMarked
package org.pasokh.gateway.content;

import org.jspecify.annotations.NullMarked;
