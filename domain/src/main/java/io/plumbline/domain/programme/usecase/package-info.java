/**
 * What people do to a brand's measurement programme; each change is in the ledger with its state.
 */
@NullMarked
package io.plumbline.domain.programme.usecase;

import org.jspecify.annotations.NullMarked;
