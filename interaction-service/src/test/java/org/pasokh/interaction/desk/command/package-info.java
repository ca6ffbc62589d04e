@NullMarked
package org.pasokh.interaction.desk.command;

import org.jspecify.annotations.NullMarked;
