/// Services as processes of their own, on one broker and one database, to be killed and stopped at will.
@NullMarked
package org.pasokh.acceptance.installation;

import org.jspecify.annotations.NullMarked;
