/// The files of customers: fetched from the provider after the message, so that nobody waits for them.
@NullMarked
package org.pasokh.gateway.social.media;

import org.jspecify.annotations.NullMarked;
