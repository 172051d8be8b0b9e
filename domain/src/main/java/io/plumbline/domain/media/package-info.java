/**
 * Aggregate media and outcome data: what was spent and shown on which channel, what was earned, and
 * what else moved the outcome, by period and geo. No user-level data, ever.
 */
@NullMarked
package io.plumbline.domain.media;

import org.jspecify.annotations.NullMarked;
