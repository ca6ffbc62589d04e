@NullMarked
package org.pasokh.interaction.desk.mail;

import org.jspecify.annotations.NullMarked;
