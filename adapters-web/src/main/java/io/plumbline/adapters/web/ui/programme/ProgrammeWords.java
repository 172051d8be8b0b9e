package io.plumbline.adapters.web.ui.programme;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.change.Cents;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlannedSpend;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.programme.SuccessMetric;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.programme.usecase.DescribeChannel;
import io.plumbline.domain.programme.usecase.NameSteward;
import io.plumbline.domain.programme.usecase.SetPlanningPeriod;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** A programme in sentences. */
public final class ProgrammeWords {

  private ProgrammeWords() {}

  /** Says who answers for the model. */
  public static String of(Stewardship stewardship) {
    return switch (stewardship) {
      case Stewardship.Held(var user, var by, var since) ->
          "%s answers for the model: its feeds, its validation, its documents. Named by %s on %s."
              .formatted(user.displayName(), by.name(), Format.time(since));
      case Stewardship.Vacant(var why) -> why;
    };
  }

  /** Says by what a period is judged and what may be spent in it. */
  public static String of(PeriodTerms terms, String currency) {
    Long floor = terms.floorCents();
    Long ceiling = terms.ceilingCents();
    return "%s to %s. Budget %s%s%s. %s."
        .formatted(
            Format.date(terms.first()),
            Format.date(terms.last()),
            Cents.money(terms.budgetCents(), currency),
            floor == null ? "" : ", at least " + Cents.money(floor, currency),
            ceiling == null ? "" : ", never more than " + Cents.money(ceiling, currency),
            terms.metrics().stream()
                .map(SuccessMetric::sentence)
                .collect(Collectors.joining("; ")));
  }

  /**
   * Says what a plan spends of a period.
   *
   * @param unit what is planned, one of them: {@code week}
   */
  public static String of(PlannedSpend spend, String currency, String unit) {
    PlanningPeriod period = spend.period();
    PeriodTerms terms = period.terms();
    return "%s of this plan begin in %s and spend %s of its %s.%s%s"
        .formatted(
            Format.counted(spend.counted(), unit, unit + "s"),
            terms.name(),
            Cents.money(spend.cents(), currency),
            Cents.money(terms.budgetCents(), currency),
            switch (spend.standing()) {
              case WITHIN -> "";
              case BELOW_FLOOR ->
                  spend.whole() ? " That is less than is to be spent at least." : "";
              case ABOVE_BUDGET -> " That is above the budget, within the ceiling.";
              case ABOVE_CEILING -> " That is more than the period allows.";
            },
            spend.whole() ? "" : " What was spent in it before is not counted.");
  }

  static Said of(NameSteward.Outcome outcome) {
    return switch (outcome) {
      case NameSteward.Outcome.Named(var user) ->
          Said.done("%s answers for the model from now on.".formatted(user.displayName()));
      case NameSteward.Outcome.Already(var user) ->
          Said.refused("%s answers for it already.".formatted(user.displayName()));
      case NameSteward.Outcome.NoSuchPerson(var name) ->
          Said.refused("Nobody called %s may sign in.".formatted(name));
      case NameSteward.Outcome.Auditor(var user) ->
          Said.refused("%s is an auditor, and checks it.".formatted(user.displayName()));
      case NameSteward.Outcome.NotAllowed _ -> Said.refused("Only admins name the steward.");
    };
  }

  static Said of(SetPlanningPeriod.Outcome outcome) {
    return switch (outcome) {
      case SetPlanningPeriod.Outcome.Agreed(var period) ->
          Said.done("%s is agreed.".formatted(period.value().terms().name()));
      case SetPlanningPeriod.Outcome.NotAllowed _ ->
          Said.refused("Marketing leads and admins agree planning periods.");
      case SetPlanningPeriod.Outcome.Unknown _ -> Said.refused("There is no such period.");
      case SetPlanningPeriod.Outcome.ChangedSince(var now) -> changedSince(now.by().name());
      case SetPlanningPeriod.Outcome.Refused(var findings) -> Said.refused(all(findings));
    };
  }

  static Said of(ChangeBacklog.Outcome outcome) {
    return switch (outcome) {
      case ChangeBacklog.Outcome.Written(var item) ->
          Said.done("“%s” is on the list.".formatted(item.value().title()));
      case ChangeBacklog.Outcome.NotAllowed _ ->
          Said.refused("Marketing leads and admins write the backlog.");
      case ChangeBacklog.Outcome.Unknown _ -> Said.refused("There is no such item.");
      case ChangeBacklog.Outcome.ChangedSince(var now) -> changedSince(now.by().name());
      case ChangeBacklog.Outcome.Refused(var findings) -> Said.refused(all(findings));
    };
  }

  static Said of(DescribeChannel.Outcome outcome) {
    return switch (outcome) {
      case DescribeChannel.Outcome.Described(var now) ->
          Said.done("%s is described.".formatted(now.value().channel()));
      case DescribeChannel.Outcome.NotAllowed _ ->
          Said.refused("Marketing leads and admins describe channels.");
    };
  }

  private static Said changedSince(String by) {
    return Said.refused("%s changed it meanwhile: load the page again.".formatted(by));
  }

  private static String all(List<Finding> findings) {
    return findings.stream()
        .map(one -> "%s %s".formatted(one.problem(), one.accepted()))
        .collect(Collectors.joining(" "));
  }
}
