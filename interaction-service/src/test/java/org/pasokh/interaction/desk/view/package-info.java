@NullMarked
package org.pasokh.interaction.desk.view;

import org.jspecify.annotations.NullMarked;
