/** Series of groups of geos, and the serial correlation of what is left of them. */
@NullMarked
package io.plumbline.domain.experiment.readout.series;

import org.jspecify.annotations.NullMarked;
