/** People held out: counts or means of two arms. */
@NullMarked
package io.plumbline.domain.experiment.readout.audience;

import org.jspecify.annotations.NullMarked;
