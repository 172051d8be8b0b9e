/** Where a brand's measurement programme is kept. */
@NullMarked
package io.plumbline.domain.programme.port;

import org.jspecify.annotations.NullMarked;
