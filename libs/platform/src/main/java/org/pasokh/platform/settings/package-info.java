/// Settings that every service has unless it says otherwise.
@NullMarked
package org.pasokh.platform.settings;

import org.jspecify.annotations.NullMarked;
