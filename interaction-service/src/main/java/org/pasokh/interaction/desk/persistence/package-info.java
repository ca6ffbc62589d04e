/// What is known of agents, kept so that a starting replica need not read the log from its beginning.
@NullMarked
package org.pasokh.interaction.desk.persistence;

import org.jspecify.annotations.NullMarked;
