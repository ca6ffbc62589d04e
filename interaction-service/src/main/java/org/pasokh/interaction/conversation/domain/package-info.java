/// The rules of a conversation: what is decided when a customer writes, the router moves or an agent acts, and what
/// the conversation is afterwards. Pure: time and ids come in, facts go out.
@NullMarked
package org.pasokh.interaction.conversation.domain;

import org.jspecify.annotations.NullMarked;
