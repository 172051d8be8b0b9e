/**
 * Incrementality tests in tables, and what they are to others: to moves of budget, which keep away
 * from them, and to the model, which is held to them.
 */
@NullMarked
package io.plumbline.adapters.persistence.experiment;

import org.jspecify.annotations.NullMarked;
