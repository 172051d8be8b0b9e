/** Looks at running tests, against published bounds and by simulation. */
@NullMarked
package io.plumbline.domain.experiment.monitor;

import org.jspecify.annotations.NullMarked;
