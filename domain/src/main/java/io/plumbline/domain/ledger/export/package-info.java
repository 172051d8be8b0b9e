/**
 * A ledger as a file of JSON Lines that stands alone: the brand, the signed checkpoints, every
 * entry, and an end. Each line can be written in one way only, so a changed byte shows.
 */
@NullMarked
package io.plumbline.domain.ledger.export;

import org.jspecify.annotations.NullMarked;
