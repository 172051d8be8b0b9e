/**
 * How far a brand's measurement has come: a score of four components, four phases with gates, and
 * the list of the first ninety days. Nothing of it is ticked by hand: each tick is a fact the
 * system knows, and names it.
 */
@NullMarked
package io.plumbline.domain.maturity;

import org.jspecify.annotations.NullMarked;
