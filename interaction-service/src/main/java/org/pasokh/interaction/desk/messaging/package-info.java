/// How the desk's view follows the logs, and what the desk itself puts on them.
@NullMarked
package org.pasokh.interaction.desk.messaging;

import org.jspecify.annotations.NullMarked;
