/// The router's core: the state of one pool, what a request leads to in it, and how a fact changes it. It reads no
/// clock, draws no lots and knows no broker; the same requests at the same times lead to the same facts.
@NullMarked
package org.pasokh.interaction.routing.domain;

import org.jspecify.annotations.NullMarked;
