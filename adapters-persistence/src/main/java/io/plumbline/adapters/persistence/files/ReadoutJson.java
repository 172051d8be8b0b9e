package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.experiment.readout.Check;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.IncrementalReturn;
import io.plumbline.domain.experiment.readout.LiftInference;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.experiment.readout.Placebo;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.experiment.readout.Readout;
import io.plumbline.domain.mix.LiftTest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code plumbline experiment readout} answers. The names of the fields are a public contract:
 * add, never rename. An unbounded side of an interval is null.
 */
public final class ReadoutJson {

  private static final double PERCENT = 100;

  private ReadoutJson() {}

  /** Returns a geo test's readout as one line of JSON. */
  public static String line(Readout readout, double alpha) {
    Effect effect = readout.effect();
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("method", effect.method().label());
    root.put("reason", readout.reason());
    number(root, "att", effect.att());
    lift(root, effect.lift(), alpha);
    number(root, "incremental_outcome", effect.incremental());
    interval(root.putObject("incremental_outcome_interval"), effect.incrementalInterval(alpha));
    number(root, "expected_outcome", effect.expected());
    returned(root, readout.incrementalReturn(), alpha);
    fit(root.putObject("pre_period"), effect.fit());
    ObjectNode weights = root.putObject("weights");
    effect.weights().forEach((geo, weight) -> number(weights, geo.value(), weight));
    placebo(root, "placebo", readout.placeboInTime());
    placebo(root, "placebo_in_space", readout.placeboInSpace());
    ArrayNode companions = root.putArray("companions");
    for (Effect other : readout.companions()) {
      ObjectNode node = companions.addObject();
      node.put("method", other.method().label());
      number(node, "att", other.att());
      lift(node, other.lift(), alpha);
    }
    ArrayNode checks = root.putArray("checks");
    readout.checks().forEach(check -> check(checks.addObject(), check));
    row(root, readout.calibrationRow().orElse(null));
    return root.toString();
  }

  /**
   * Returns the readout of a design without geos as one line of JSON.
   *
   * @param incremental the outcome that was added
   * @param grade how far it can be relied on, in words
   */
  public static String line(
      String method, LiftInference lift, double incremental, double alpha, String grade) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("method", method);
    lift(root, lift, alpha);
    number(root, "incremental_outcome", incremental);
    root.put("evidence", grade);
    return root.toString();
  }

  /**
   * Returns the readout of an effect on a period as one line of JSON.
   *
   * @param inference of the effect of treating always against never, on a period, in the KPI's unit
   * @param untreated the mean outcome of an untreated period, positive
   * @param periods how many periods of all geos there were
   * @param companions the same effect by other methods, by their names
   */
  public static String ofEffect(
      String method,
      LiftInference inference,
      double untreated,
      double periods,
      double alpha,
      Map<String, ? extends LiftInference> companions) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("plumbline", FitJson.VERSION);
    root.put("method", method);
    effect(root, inference, untreated, alpha);
    number(root, "incremental_outcome", inference.estimate() * periods);
    ArrayNode others = root.putArray("companions");
    companions.forEach(
        (name, other) -> effect(others.addObject().put("method", name), other, untreated, alpha));
    root.put("evidence", "randomised");
    return root.toString();
  }

  private static void effect(
      ObjectNode node, LiftInference inference, double untreated, double alpha) {
    number(node, "att", inference.estimate());
    number(node, "lift_percent", PERCENT * inference.estimate() / untreated);
    number(node, "standard_error_percent", PERCENT * inference.standardError() / untreated);
    number(node, "p_value", inference.pValue());
    interval(node.putObject("interval"), inference.interval(alpha).times(PERCENT / untreated));
  }

  private static void lift(ObjectNode node, LiftInference lift, double alpha) {
    number(node, "lift_percent", PERCENT * lift.estimate());
    number(node, "standard_error_percent", PERCENT * lift.standardError());
    number(node, "p_value", lift.pValue());
    interval(node.putObject("interval"), lift.interval(alpha).times(PERCENT));
  }

  static void interval(ObjectNode node, LiftInterval interval) {
    number(node, "level", interval.level().value());
    number(node, "lower", interval.lower());
    number(node, "upper", interval.upper());
  }

  private static void returned(ObjectNode root, Optional<IncrementalReturn> found, double alpha) {
    if (found.isEmpty()) {
      root.putNull("incremental_spend");
      root.putNull("iroas");
      return;
    }
    IncrementalReturn returned = found.get();
    number(root, "incremental_spend", returned.spendChange());
    ObjectNode node = root.putObject("iroas");
    number(node, "estimate", returned.inference().estimate());
    number(node, "standard_error", returned.inference().standardError());
    number(node, "p_value", returned.inference().pValue());
    interval(node.putObject("interval"), returned.inference().interval(alpha));
    node.put("cost", returned.cost().name().toLowerCase(Locale.ROOT));
  }

  private static void fit(ObjectNode node, PrePeriodFit fit) {
    number(node, "l2", fit.l2());
    number(node, "scaled_l2", fit.scaledL2());
    number(node, "r2", fit.r2());
  }

  private static void placebo(ObjectNode root, String name, Optional<Placebo> placebo) {
    if (placebo.isEmpty()) {
      root.putNull(name);
      return;
    }
    ObjectNode node = root.putObject(name);
    number(node, "false_positive_rate", placebo.get().falsePositiveRate());
    node.put("runs", placebo.get().runs());
  }

  private static void check(ObjectNode node, Check check) {
    node.put("name", check.name());
    node.put("passed", check.passed());
    node.put("found", check.found());
    node.put("meaning", check.meaning());
  }

  private static void row(ObjectNode root, @Nullable LiftTest test) {
    if (test == null) {
      root.putNull("calibration_row");
      return;
    }
    ObjectNode node = root.putObject("calibration_row");
    node.put(
        "channel", test.channels().stream().map(Object::toString).collect(Collectors.joining(";")));
    node.put("start_date", test.start().toString());
    node.put("end_date", test.end().toString());
    number(node, "spend_change", test.spendChange());
    number(node, "incremental_outcome", test.incrementalOutcome());
    number(node, "standard_error", test.standardError());
    // the panel that was read has the test in it: the row states the way back, not the test's
    // change
    node.put("turned_round", true);
    node.put("geos", test.geos().stream().map(Object::toString).collect(Collectors.joining(";")));
  }

  /** What is infinite or no number is null in JSON. */
  static void number(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
