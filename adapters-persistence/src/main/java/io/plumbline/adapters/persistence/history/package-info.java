/**
 * Histories in tables: things that are a list of steps, each step with its ledger entry. Requests
 * and tests are stored alike.
 */
@NullMarked
package io.plumbline.adapters.persistence.history;

import org.jspecify.annotations.NullMarked;
