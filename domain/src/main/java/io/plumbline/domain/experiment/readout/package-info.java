/**
 * What a test found: estimators of the counterfactual, one inference for p-value and interval,
 * checks.
 */
@NullMarked
package io.plumbline.domain.experiment.readout;

import org.jspecify.annotations.NullMarked;
