/** The week loops: numbers in, numbers out, nothing allocated. */
@NullMarked
package io.plumbline.domain.mix.kernel;

import org.jspecify.annotations.NullMarked;
