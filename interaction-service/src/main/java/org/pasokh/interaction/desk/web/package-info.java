/// The desk API of docs/architecture/desk-api.md.
@NullMarked
package org.pasokh.interaction.desk.web;

import org.jspecify.annotations.NullMarked;
