@NullMarked
package org.pasokh.interaction.desk.files;

import org.jspecify.annotations.NullMarked;
