/**
 * Treatment switched on and off by block, with carry-over. Bojinov, Simchi-Levi and Zhao (2023).
 */
@NullMarked
package io.plumbline.domain.experiment.readout.switchback;

import org.jspecify.annotations.NullMarked;
