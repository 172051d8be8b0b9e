/**
 * The intervention ledger: an append-only chain of entries, one chain a brand, each entry holding
 * the hash of the one before, so that any change to the past shows. Each subdomain owns its facts;
 * the ledger knows none of them.
 */
@NullMarked
package io.plumbline.domain.ledger;

import org.jspecify.annotations.NullMarked;
