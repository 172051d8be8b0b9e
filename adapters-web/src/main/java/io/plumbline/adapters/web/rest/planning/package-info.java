/** What a run says of plans: who gets credit, and how a budget is best spent. */
@org.jspecify.annotations.NullMarked
package io.plumbline.adapters.web.rest.planning;
