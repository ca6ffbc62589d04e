/// Where the log has which decision, in the database.
@NullMarked
package org.pasokh.interaction.routing.persistence;

import org.jspecify.annotations.NullMarked;
