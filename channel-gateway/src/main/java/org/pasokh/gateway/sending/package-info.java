/// What is to be sent, written down before it is, and in which order: the same for every channel that sends.
@NullMarked
package org.pasokh.gateway.sending;

import org.jspecify.annotations.NullMarked;
