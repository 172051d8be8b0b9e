/**
 * Reports that are made of facts: the weekly digest, the monthly report, the card of a run. A pure
 * function lays out what was known at a stated moment; what is published is kept as it was.
 */
@NullMarked
package io.plumbline.domain.reporting.report;

import org.jspecify.annotations.NullMarked;
