/**
 * Governed change: a move of budget that is requested, judged, approved by others, shipped,
 * watched, and rolled back or expanded. Its states are types; each step writes one event and one
 * ledger entry.
 */
@NullMarked
package io.plumbline.domain.change;

import org.jspecify.annotations.NullMarked;
