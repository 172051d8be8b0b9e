/**
 * The pages of incrementality tests: the calendar and the queue, one test from its draft to its
 * result, and what a readout says. Sheets are made of view models by pure functions; only the desk
 * changes anything.
 */
@NullMarked
package io.plumbline.adapters.web.ui.experiment;

import org.jspecify.annotations.NullMarked;
