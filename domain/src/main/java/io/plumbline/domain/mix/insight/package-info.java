/**
 * What a fitted model answers: contributions, returns, marginal returns, response curves,
 * decomposition over time.
 */
@NullMarked
package io.plumbline.domain.mix.insight;

import org.jspecify.annotations.NullMarked;
