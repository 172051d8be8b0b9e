/** Showing a brand's maturity, choosing its framework, and putting on record what it reached. */
@NullMarked
package io.plumbline.domain.maturity.usecase;

import org.jspecify.annotations.NullMarked;
