/** What an auditor does with the ledger: read it, and verify it alone. */
@NullMarked
package io.plumbline.domain.ledger.usecase;

import org.jspecify.annotations.NullMarked;
