/**
 * How media turns into response: carry-over from period to period (adstock) and diminishing returns
 * (saturation).
 */
@NullMarked
package io.plumbline.domain.mix.transform;

import org.jspecify.annotations.NullMarked;
