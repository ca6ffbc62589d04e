/// WhatsApp, by Meta's Cloud API.
@NullMarked
package org.pasokh.gateway.social.whatsapp;

import org.jspecify.annotations.NullMarked;
