/** Fitting a mix model, and showing the fit. */
@NullMarked
package io.plumbline.domain.mix.usecase;

import org.jspecify.annotations.NullMarked;
