/**
 * Search for the amounts that bring the most under a total and bounds, with the proof of how close
 * to the best possible they are. Knows nothing of channels or draws.
 */
@NullMarked
package io.plumbline.domain.mix.planning.search;

import org.jspecify.annotations.NullMarked;
