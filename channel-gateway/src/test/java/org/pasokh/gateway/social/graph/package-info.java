@NullMarked
package org.pasokh.gateway.social.graph;

import org.jspecify.annotations.NullMarked;
