/// The service as a whole, on a broker and a database.
@NullMarked
package org.pasokh.interaction.service;

import org.jspecify.annotations.NullMarked;
