/** The ledger over REST: its entries, and whether its chain holds. */
@NullMarked
package io.plumbline.adapters.web.rest.ledger;

import org.jspecify.annotations.NullMarked;
