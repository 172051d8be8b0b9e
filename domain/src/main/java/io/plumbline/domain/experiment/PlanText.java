package io.plumbline.domain.experiment;

import io.plumbline.domain.ledger.Hash;

/**
 * A plan as the one text that is hashed at registration: each value after its length, so that no
 * text can pass for two; a list after its size.
 */
final class PlanText {

  private final StringBuilder text = new StringBuilder("experiment 1\n");

  private PlanText() {}

  static PlanText of(TestPlan plan) {
    PlanText content = new PlanText();
    content
        .put(plan.hypothesis())
        .put(plan.channel().value())
        .put(plan.item() == null ? "-" : "+" + plan.item())
        .put(plan.creative() == null ? "-" : "+" + plan.creative())
        .put(plan.kind().name());
    content.put(plan.treated().size());
    plan.treated().forEach(geo -> content.put(geo.value()));
    content.put(plan.control().size());
    plan.control().forEach(geo -> content.put(geo.value()));
    content
        .put(plan.first())
        .put(plan.last())
        .put(plan.cooldownDays())
        .put(plan.spendChange())
        .put(plan.kpi())
        .put(plan.alpha().value())
        .put(plan.alternative().name())
        .put(plan.looks().control().name())
        .put(plan.looks().days().size());
    plan.looks().days().forEach(content::put);
    DesignPower design = plan.design();
    content
        .put(design == null ? "unknown" : design.smallestEffect())
        .put(design == null ? "unknown" : design.power().value())
        .put(plan.preconditions().size());
    for (Precondition one : plan.preconditions()) {
      content.put(one.text()).put(one.met());
    }
    Double expected = plan.expectedLift();
    return content.put(expected == null ? "unknown" : expected).put(plan.grade().name());
  }

  private PlanText put(Object value) {
    String written = String.valueOf(value);
    text.append(written.length()).append(':').append(written).append('\n');
    return this;
  }

  Hash sha256() {
    return Hash.of(text.toString());
  }
}
