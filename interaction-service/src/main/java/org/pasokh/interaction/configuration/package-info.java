/// Who works here, where customers wait and by which rules: read from settings, checked as a whole, told to the router.
@NullMarked
package org.pasokh.interaction.configuration;

import org.jspecify.annotations.NullMarked;
