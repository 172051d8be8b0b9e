/** What governed change asks of the outside. */
@NullMarked
package io.plumbline.domain.change.port;

import org.jspecify.annotations.NullMarked;
