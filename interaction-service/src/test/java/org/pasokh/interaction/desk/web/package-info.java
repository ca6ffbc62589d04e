@NullMarked
package org.pasokh.interaction.desk.web;

import org.jspecify.annotations.NullMarked;
