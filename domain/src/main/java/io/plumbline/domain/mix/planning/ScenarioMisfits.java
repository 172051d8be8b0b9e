package io.plumbline.domain.mix.planning;

import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlColumns;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.util.ArrayList;
import java.util.List;

/** What in a question about a scenario does not fit a model; keys are those of SCENARIO.yaml. */
final class ScenarioMisfits {

  private static final int LONGEST_NAME = 200;

  private static final int MOST_OPERATORS = 100;

  /** Beyond this, cents are no longer exact in a double. */
  private static final double MOST_MONEY = 1e13;

  private final List<String> channels;
  private final ResolvedMixModel model;
  private final List<Finding> findings = new ArrayList<>();

  private ScenarioMisfits(ResolvedMixModel model) {
    this.model = model;
    this.channels =
        model.spec().channels().stream()
            .filter(ChannelSpec::paid)
            .map(channel -> channel.channel().value())
            .toList();
  }

  /** Returns everything that names what the model does not have, or cannot be kept. */
  static List<Finding> of(ScenarioQuestion question, ResolvedMixModel model) {
    ScenarioMisfits misfits = new ScenarioMisfits(model);
    misfits.judge(question);
    return misfits.findings;
  }

  /** Returns what is wrong with the money of two plans. */
  static List<Finding> ofAmounts(SpendPlan before, SpendPlan after) {
    List<Finding> findings = new ArrayList<>();
    if (!(before.total() > 0) || !(after.total() > 0)) {
      findings.add(
          error(
              "value",
              before.total() > 0 ? "operators" : "plan",
              "Nothing is spent in any planned period.",
              "Spend above 0 on at least one channel."));
    } else if (before.total() > MOST_MONEY || after.total() > MOST_MONEY) {
      findings.add(
          error(
              "value",
              before.total() > MOST_MONEY ? "plan" : "operators",
              "A plan of that much money cannot be told to the cent.",
              "Less than 10,000,000,000,000 over the planned periods."));
    }
    return findings;
  }

  /** What is said where the operators drive the outcome beyond what numbers hold. */
  static Finding beyondNumbers() {
    return error(
        "value",
        "operators",
        "The scenario drives the outcome beyond what numbers can hold.",
        "Values near those the model has seen.");
  }

  private void judge(ScenarioQuestion question) {
    Scenario scenario = question.scenario();
    String name = scenario.name();
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      findings.add(
          error(
              "value",
              "name",
              "The name is empty, too long or has control characters.",
              "A name of 1 to %d characters.".formatted(LONGEST_NAME)));
    }
    int most = ComingPeriods.most(model);
    if (question.periods() != null && question.periods() > most) {
      findings.add(
          error(
              "value",
              "horizon",
              "%d periods are more than can be looked ahead.".formatted(question.periods()),
              "1 to %d.".formatted(most)));
    }
    int place = 1;
    for (ChannelId channel : question.plan().keySet()) {
      paid(channel, "plan[%d].channel".formatted(place++));
    }
    if (scenario.operators().size() > MOST_OPERATORS) {
      findings.add(
          error(
              "value",
              "operators",
              "There are %d operators.".formatted(scenario.operators().size()),
              "At most %d.".formatted(MOST_OPERATORS)));
      return;
    }
    place = 1;
    for (ScenarioOperator operator : scenario.operators()) {
      judge(operator, "operators[%d].".formatted(place++));
    }
  }

  private void judge(ScenarioOperator operator, String at) {
    switch (operator) {
      case ScenarioOperator.Shift shift -> {
        paid(shift.from(), at + "from");
        paid(shift.to(), at + "to");
      }
      case ScenarioOperator.Scale scale -> paid(scale.channel(), at + "channel");
      case ScenarioOperator.PullForward pull -> column(pull.column(), at + "column");
      case ScenarioOperator.Adjust adjust -> column(adjust.column(), at + "column");
      case ScenarioOperator.InventoryCap _ -> {}
    }
  }

  private void paid(ChannelId channel, String at) {
    if (!channels.contains(channel.value())) {
      findings.add(
          error(
              "unknown-channel",
              at,
              "The model has no paid channel \"%s\".".formatted(channel),
              oneOf(channel.value(), channels, "A channel with spend.")));
    }
  }

  private void column(String column, String at) {
    if (ControlColumns.values(model, column).isEmpty()) {
      findings.add(
          error(
              "unknown-column",
              at,
              "The model has no control or treatment \"%s\".".formatted(column),
              oneOf(
                  column,
                  model.spec().controls().stream().map(ControlSpec::column).toList(),
                  "A control or treatment; this model has none.")));
    }
  }

  private static String oneOf(String name, List<String> known, String otherwise) {
    return NearestName.to(name, known)
        .map(
            nearest ->
                "One of: %s. The nearest is \"%s\".".formatted(String.join(", ", known), nearest))
        .orElse(otherwise);
  }

  private static Finding error(String rule, String key, String problem, String accepted) {
    return Finding.error(rule, new Place(null, null, key), problem, accepted);
  }
}
