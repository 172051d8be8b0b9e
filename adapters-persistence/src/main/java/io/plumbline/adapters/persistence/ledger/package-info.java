/** The ledger in a table that refuses every change of what it holds. */
@NullMarked
package io.plumbline.adapters.persistence.ledger;

import org.jspecify.annotations.NullMarked;
