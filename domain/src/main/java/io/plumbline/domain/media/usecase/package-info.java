/** Importing files of observations, and judging them. */
@NullMarked
package io.plumbline.domain.media.usecase;

import org.jspecify.annotations.NullMarked;
