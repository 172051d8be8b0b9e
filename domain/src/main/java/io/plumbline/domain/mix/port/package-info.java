/** Where specifications and fitted models are kept. */
@NullMarked
package io.plumbline.domain.mix.port;

import org.jspecify.annotations.NullMarked;
