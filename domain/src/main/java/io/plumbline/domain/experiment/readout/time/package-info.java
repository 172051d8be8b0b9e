/**
 * One series before, during and after: pauses of all geos, and experiments that nobody assigned.
 */
@NullMarked
package io.plumbline.domain.experiment.readout.time;

import org.jspecify.annotations.NullMarked;
