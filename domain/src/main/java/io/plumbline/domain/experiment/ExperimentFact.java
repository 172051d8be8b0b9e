package io.plumbline.domain.experiment;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The step added last to a test's history, as it goes into the ledger: with all that an auditor
 * needs to follow it without looking elsewhere.
 */
public record ExperimentFact(ExperimentHistory history) implements Fact {

  @Override
  public Kind kind() {
    return switch (history.last().event()) {
      case ExperimentEvent.Drafted _ -> Kind.EXPERIMENT_DRAFTED;
      case ExperimentEvent.Edited _ -> Kind.EXPERIMENT_EDITED;
      case ExperimentEvent.WaiverAsked _ -> Kind.EXPERIMENT_WAIVER_ASKED;
      case ExperimentEvent.Waived _ -> Kind.EXPERIMENT_WAIVED;
      case ExperimentEvent.Registered _ -> Kind.EXPERIMENT_REGISTERED;
      case ExperimentEvent.Started _ -> Kind.EXPERIMENT_STARTED;
      case ExperimentEvent.Looked _ -> Kind.EXPERIMENT_LOOKED;
      case ExperimentEvent.Stopped _ -> Kind.EXPERIMENT_STOPPED;
      case ExperimentEvent.ReadOut _ -> Kind.EXPERIMENT_READ_OUT;
      case ExperimentEvent.Learned _ -> Kind.EXPERIMENT_LEARNED;
    };
  }

  @Override
  public String subject() {
    return history.identity().label();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    Experiment test = history.experiment();
    details.put("experiment", history.identity().id().toString());
    details.put("label", history.identity().label());
    details.put("step", "" + history.last().number());
    details.put("state", test.state());
    details.put("channel", test.plan().channel().value());
    details.put("content_sha256", test.plan().content().hex());
    switch (history.last().event()) {
      case ExperimentEvent.Drafted(var plan) -> {
        plan(details, plan);
        String occasion = history.identity().occasion();
        if (occasion != null) {
          details.put("occasion", occasion);
        }
      }
      case ExperimentEvent.Edited(var plan) -> plan(details, plan);
      case ExperimentEvent.WaiverAsked(var rule, var reason) -> {
        details.put("rule", rule.key());
        details.put("reason", reason);
      }
      case ExperimentEvent.Waived(var rule) -> waived(details, rule, test.draft());
      case ExperimentEvent.Registered(var content) -> {
        plan(details, test.plan());
        details.put("registered_sha256", content.hex());
        details.put(
            "waived",
            test.draft().waivers().stream()
                .map(waiver -> waiver.rule().key())
                .collect(Collectors.joining(", ")));
      }
      case ExperimentEvent.Started(var day) -> details.put("day", day.toString());
      case ExperimentEvent.Looked(var look) -> look(details, look);
      case ExperimentEvent.Stopped(var reason) -> details.put("reason", reason);
      case ExperimentEvent.ReadOut readOut -> readOut(details, readOut);
      case ExperimentEvent.Learned(var learned, var follows) -> {
        details.put("learned", learned);
        details.put("follows", follows);
      }
    }
    return details;
  }

  private static void plan(SortedMap<String, String> details, TestPlan plan) {
    details.put("hypothesis", plan.hypothesis());
    details.put("where", plan.where());
    details.put("kind", plan.kind().name());
    details.put("treated", geos(plan.treated()));
    details.put("control", geos(plan.control()));
    details.put("first", plan.first().toString());
    details.put("last", plan.last().toString());
    details.put("cooldown_days", "" + plan.cooldownDays());
    details.put("spend_change_cents", "" + plan.spendChange());
    details.put("kpi", plan.kpi());
    details.put("alpha", "" + plan.alpha().value());
    details.put("alternative", plan.alternative().name());
    details.put(
        "looks",
        "%s %s"
            .formatted(
                plan.looks().control(),
                plan.looks().days().stream().map(String::valueOf).collect(Collectors.joining(", ")))
            .strip());
    DesignPower design = plan.design();
    details.put("mde", design == null ? "unknown" : "" + design.smallestEffect());
    details.put("power", design == null ? "unknown" : "" + design.power().value());
    details.put(
        "preconditions",
        plan.preconditions().stream()
            .map(one -> "%s %s".formatted(one.met() ? "[x]" : "[ ]", one.text()))
            .collect(Collectors.joining("\n")));
    Double expected = plan.expectedLift();
    details.put("expected_lift", expected == null ? "unknown" : "" + expected);
    details.put("grade", plan.grade().name());
  }

  private static void waived(
      SortedMap<String, String> details, ExperimentRule rule, Experiment.Draft draft) {
    details.put("rule", rule.key());
    for (RuleWaiver waiver : draft.waivers()) {
      if (waiver.rule() == rule) {
        details.put("reason", waiver.reason());
        details.put("asked_by", waiver.by().name());
        details.put("granted_by", waiver.grantedBy().name());
      }
    }
  }

  private static void look(SortedMap<String, String> details, Look look) {
    details.put("through", look.through().toString());
    details.put("day", "" + look.day());
    details.put("planned", "" + look.planned());
    details.put("estimate", "" + look.estimate());
    details.put("standard_error", "" + look.standardError());
    details.put("lower", "" + look.lower());
    details.put("upper", "" + look.upper());
    details.put("verdict", look.verdict().name());
    details.put("note", look.note());
    Look.Bound bound = look.bound();
    if (bound != null) {
      details.put("lift", "" + bound.lift());
      details.put("alpha_spent", "" + bound.spent());
      details.put("statistic", "" + bound.statistic());
      details.put("boundary", "" + bound.boundary());
    }
  }

  private static void readOut(SortedMap<String, String> details, ExperimentEvent.ReadOut readOut) {
    ExperimentResult result = readOut.result();
    details.put("estimate", "" + result.estimate());
    details.put("standard_error", "" + result.standardError());
    details.put("lower", "" + result.lower());
    details.put("upper", "" + result.upper());
    details.put("level", "" + result.level().value());
    details.put("p_value", "" + result.pValue());
    details.put("lift", "" + result.lift());
    details.put("spend_change", "" + result.spendChange());
    details.put("method", result.method());
    details.put("checks", result.checks());
    details.put("first", readOut.scope().first().toString());
    details.put("last", readOut.scope().last().toString());
    details.put("treated", geos(readOut.scope().treated()));
    details.put("control", geos(readOut.scope().control()));
    details.put("data", readOut.scope().data());
    details.put(
        "departures",
        readOut.departures().isEmpty() ? "none" : String.join("\n", readOut.departures()));
  }

  private static String geos(List<Geo> geos) {
    return geos.stream().map(Geo::value).collect(Collectors.joining(", "));
  }

  @Override
  public String summary() {
    String label = history.identity().label();
    TestPlan plan = history.experiment().plan();
    return switch (history.last().event()) {
      case ExperimentEvent.Drafted _ ->
          "%s, a %s of %s from %s to %s, is drafted"
              .formatted(label, plan.kind().label(), plan.where(), plan.first(), plan.last());
      case ExperimentEvent.Edited _ -> "%s is changed".formatted(label);
      case ExperimentEvent.WaiverAsked(var rule, var reason) ->
          "A waiver of %s is asked for %s: %s".formatted(rule.key(), label, reason);
      case ExperimentEvent.Waived(var rule) -> "%s is waived for %s".formatted(rule.key(), label);
      case ExperimentEvent.Registered(var content) ->
          "%s is registered as %s".formatted(label, content.shortened());
      case ExperimentEvent.Started(var day) -> "%s runs from %s".formatted(label, day);
      case ExperimentEvent.Looked(var look) ->
          "%s after %s: %s%s"
              .formatted(
                  label,
                  Wording.counted(look.day(), "day", "days"),
                  look.verdict().name().toLowerCase(Locale.ROOT),
                  look.planned() ? "" : ", a peek that was not planned");
      case ExperimentEvent.Stopped(var reason) -> "%s is stopped: %s".formatted(label, reason);
      case ExperimentEvent.ReadOut readOut ->
          "%s found %s (%s to %s), %s%s"
              .formatted(
                  label,
                  Wording.amount(readOut.result().estimate()),
                  Wording.amount(readOut.result().lower()),
                  Wording.amount(readOut.result().upper()),
                  readOut.result().significant() ? "significant" : "not significant",
                  readOut.departures().isEmpty()
                      ? ""
                      : "; it departs from its plan in "
                          + Wording.counted(readOut.departures().size(), "point", "points"));
      case ExperimentEvent.Learned(var learned, var follows) ->
          "%s taught: %s%s"
              .formatted(
                  label,
                  Wording.shortened(learned),
                  follows.isBlank() ? "" : " What follows: " + Wording.shortened(follows));
    };
  }
}
