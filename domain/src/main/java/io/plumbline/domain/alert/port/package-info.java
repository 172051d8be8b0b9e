/** What alerts ask of the outside: where they are kept, and the ways out to people. */
@NullMarked
package io.plumbline.domain.alert.port;

import org.jspecify.annotations.NullMarked;
