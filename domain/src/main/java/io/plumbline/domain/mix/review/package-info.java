/**
 * Whether a fitted model can be relied on: each check with what was measured, the bar it was held
 * to, its verdict, and what to do about it. The bars are part of the specification.
 */
@NullMarked
package io.plumbline.domain.mix.review;

import org.jspecify.annotations.NullMarked;
