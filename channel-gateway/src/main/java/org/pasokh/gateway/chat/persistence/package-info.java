/// Chat sessions and transcripts as documents.
@NullMarked
package org.pasokh.gateway.chat.persistence;

import org.jspecify.annotations.NullMarked;
