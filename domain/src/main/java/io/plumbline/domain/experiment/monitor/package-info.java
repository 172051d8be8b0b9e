/** Looking at a test while it runs without fooling oneself: boundaries fixed at launch. */
@NullMarked
package io.plumbline.domain.experiment.monitor;

import org.jspecify.annotations.NullMarked;
