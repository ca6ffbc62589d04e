/// Files that agents send: they stand in the gateway's content store.
@NullMarked
package org.pasokh.interaction.desk.files;

import org.jspecify.annotations.NullMarked;
