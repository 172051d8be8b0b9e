/**
 * The fast family: penalised least squares with media that cannot harm, their carry-over and curves
 * searched over rolling origins, and intervals by resampling what the fit leaves
 * (docs/model-ridge.md).
 */
@NullMarked
package io.plumbline.domain.mix.ridge;

import org.jspecify.annotations.NullMarked;
