/**
 * Charts: their options are JSON that pure functions build from view models, in the grammar of the
 * design language (§4): ink is observed, petrol is modelled, dashed is beyond what was observed.
 */
@NullMarked
package io.plumbline.adapters.web.ui.chart;

import org.jspecify.annotations.NullMarked;
