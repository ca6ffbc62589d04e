/// The versions a configuration has had: each whole, none ever changed, and how a new one comes about.
@NullMarked
package org.pasokh.interaction.configuration.version;

import org.jspecify.annotations.NullMarked;
