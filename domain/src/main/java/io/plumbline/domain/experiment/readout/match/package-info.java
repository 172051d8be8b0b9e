/** Randomised pairs of geos and the trimmed match of their differences. Chen and Au (2022). */
@NullMarked
package io.plumbline.domain.experiment.readout.match;

import org.jspecify.annotations.NullMarked;
