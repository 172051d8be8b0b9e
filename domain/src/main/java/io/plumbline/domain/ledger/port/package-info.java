/** Where the ledger is kept. */
@NullMarked
package io.plumbline.domain.ledger.port;

import org.jspecify.annotations.NullMarked;
