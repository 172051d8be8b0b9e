/**
 * What to do next: plans of spend laid over the model's periods and evaluated draw by draw, the
 * best allocation with its certificate, and scenarios held against the plan there is. Attribution
 * and every decision evaluate plans through {@code PlanEvaluator}, and nothing else.
 */
@NullMarked
package io.plumbline.domain.mix.planning;

import org.jspecify.annotations.NullMarked;
