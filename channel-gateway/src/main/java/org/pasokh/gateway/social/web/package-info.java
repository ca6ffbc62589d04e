/// The doors of social: where providers post, and what channels can carry.
@NullMarked
package org.pasokh.gateway.social.web;

import org.jspecify.annotations.NullMarked;
