/**
 * The close of a period: what was recommended, approved, shipped and observed, request by request,
 * from ledger entries alone, so that whoever holds an export comes to the same figures.
 */
@NullMarked
package io.plumbline.domain.reporting.close;

import org.jspecify.annotations.NullMarked;
