package io.plumbline.adapters.web.rest.change;

import io.plumbline.domain.guardrail.BudgetLine;

/** A line item's money a week, before and after, in cents. */
public record LineJson(
    String channel, String item, long beforeCents, long afterCents, long deltaCents) {

  static LineJson from(BudgetLine line) {
    return new LineJson(
        line.channel().value(),
        line.item(),
        line.before(),
        line.after(),
        line.after() - line.before());
  }
}
