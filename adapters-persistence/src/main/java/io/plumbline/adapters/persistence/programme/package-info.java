/** A brand's measurement programme in tables, each row with the ledger entry that tells of it. */
@NullMarked
package io.plumbline.adapters.persistence.programme;

import org.jspecify.annotations.NullMarked;
