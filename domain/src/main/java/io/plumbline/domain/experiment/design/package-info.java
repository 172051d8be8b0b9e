/** Where and for how long to test: candidate markets, power and smallest detectable effect. */
@NullMarked
package io.plumbline.domain.experiment.design;

import org.jspecify.annotations.NullMarked;
