/// What an agent asks for, and how long the answer is waited for.
@NullMarked
package org.pasokh.interaction.desk.command;

import org.jspecify.annotations.NullMarked;
