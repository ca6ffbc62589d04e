/// The versions of the configuration as documents.
@NullMarked
package org.pasokh.interaction.configuration.persistence;

import org.jspecify.annotations.NullMarked;
