/** Where observations come from and where they are kept. */
@NullMarked
package io.plumbline.domain.media.port;

import org.jspecify.annotations.NullMarked;
