/**
 * What a run says of plans: who gets credit, how a budget is best spent, scenarios and decisions.
 */
@org.jspecify.annotations.NullMarked
package io.plumbline.adapters.web.rest.planning;
