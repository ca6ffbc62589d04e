/// What web chat does: welcomes visitors, takes their messages, keeps transcripts, notices who has gone.
@NullMarked
package org.pasokh.gateway.chat.application;

import org.jspecify.annotations.NullMarked;
