/**
 * Data quality checks: what is missing, negative, duplicated or too short in a data set, told
 * before it can corrupt an estimate.
 */
@NullMarked
package io.plumbline.domain.media.quality;

import org.jspecify.annotations.NullMarked;
