/** What chat asks of the outside: where links, messages and seen calls are kept, and the rooms. */
@NullMarked
package io.plumbline.domain.chat.port;

import org.jspecify.annotations.NullMarked;
