/// Tests of web chat's web.
@NullMarked
package org.pasokh.gateway.chat.web;

import org.jspecify.annotations.NullMarked;
