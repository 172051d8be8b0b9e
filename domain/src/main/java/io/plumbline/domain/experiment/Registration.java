package io.plumbline.domain.experiment;

import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether a draft may be registered, and all that stands against it. */
public final class Registration {

  private Registration() {}

  /** Returns every reason why a draft cannot be registered on a day; empty if it can. */
  public static List<Finding> findings(Experiment.Draft draft, LocalDate today) {
    List<Finding> findings = new ArrayList<>(gaps(draft.plan()));
    for (ExperimentRule rule : ExperimentRule.values()) {
      boolean waived = draft.waivers().stream().anyMatch(waiver -> waiver.rule() == rule);
      if (!waived) {
        rule.broken(draft.plan(), today)
            .ifPresent(
                why ->
                    findings.add(
                        finding(rule.key(), why, "Another plan, or a waiver by two people.")));
      }
    }
    return findings;
  }

  /** What nobody can set aside: a test with these gaps has no result. */
  private static List<Finding> gaps(TestPlan plan) {
    List<Finding> findings = new ArrayList<>();
    if (plan.kind().needsMarkets() && (plan.treated().isEmpty() || plan.control().isEmpty())) {
      findings.add(
          finding(
              "arms",
              "A %s needs treated and control markets; it has %d and %d."
                  .formatted(plan.kind().label(), plan.treated().size(), plan.control().size()),
              "At least one market in each arm."));
    }
    if (plan.kind().changesSpend() && plan.spendChange() == 0) {
      findings.add(
          finding(
              "spend-change",
              "A %s changes spend; by how much is not said.".formatted(plan.kind().label()),
              "What is spent more or less over the whole test."));
    }
    for (Precondition one : plan.preconditions()) {
      if (!one.met()) {
        findings.add(
            finding(
                "precondition",
                "It is not so yet: %s".formatted(one.text()),
                "Every precondition met."));
      }
    }
    if (!plan.looks().days().isEmpty() && plan.looks().days().getLast() > plan.days()) {
      findings.add(
          finding(
              "looks",
              "A look is planned after %d days; the test has %d."
                  .formatted(plan.looks().days().getLast(), plan.days()),
              "Looks while it runs."));
    }
    return findings;
  }

  private static Finding finding(String rule, String problem, String accepted) {
    return Finding.error(rule, Finding.Place.file("plan"), problem, accepted);
  }
}
