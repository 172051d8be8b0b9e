/**
 * What a lead reads first: the few figures and the one sentence that say whether the model may be
 * acted on.
 */
@NullMarked
package io.plumbline.domain.reporting;

import org.jspecify.annotations.NullMarked;
