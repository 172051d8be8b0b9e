package io.plumbline.adapters.ingest.spec;

import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import java.math.BigDecimal;

/** Writes a question about a scenario, always in the same bytes. */
final class ScenarioWriter {

  private ScenarioWriter() {}

  static String write(ScenarioQuestion question) {
    StringBuilder out = new StringBuilder();
    line(out, "name", YamlText.of(question.scenario().name()));
    if (question.periods() != null) {
      line(out, "horizon", question.periods().toString());
    }
    line(out, "payback", Integer.toString(question.payback().days()));
    if (!question.plan().isEmpty()) {
      out.append("plan:\n");
      question
          .plan()
          .forEach(
              (channel, money) ->
                  out.append(
                      "  - {channel: %s, spend: %s}\n"
                          .formatted(YamlText.of(channel.value()), YamlText.of(money))));
    }
    if (!question.scenario().operators().isEmpty()) {
      out.append("operators:\n");
      question
          .scenario()
          .operators()
          .forEach(operator -> out.append("  - {%s}\n".formatted(text(operator))));
    }
    ContingencyTrigger trigger = question.scenario().trigger();
    if (trigger != null) {
      line(
          out,
          "trigger",
          "{below: %s, periods: %d}".formatted(YamlText.of(trigger.below()), trigger.periods()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private static String text(ScenarioOperator operator) {
    return switch (operator) {
      case ScenarioOperator.Shift(var from, var to, double part, var span) ->
          "do: shift, from: %s, to: %s, percent: %s%s"
              .formatted(
                  YamlText.of(from.value()),
                  YamlText.of(to.value()),
                  BigDecimal.valueOf(part).movePointRight(2).stripTrailingZeros().toPlainString(),
                  text(span));
      case ScenarioOperator.Scale(var channel, double factor, var span) ->
          "do: scale, channel: %s, factor: %s%s"
              .formatted(YamlText.of(channel.value()), YamlText.of(factor), text(span));
      case ScenarioOperator.PullForward(String column, int periods) ->
          "do: pull_forward, column: %s, periods: %d".formatted(YamlText.of(column), periods);
      case ScenarioOperator.Adjust(String column, double factor, double plus, var span) ->
          factor == 0
              ? "do: set, column: %s, value: %s%s"
                  .formatted(YamlText.of(column), YamlText.of(plus), text(span))
              : "do: change, column: %s, factor: %s, plus: %s%s"
                  .formatted(
                      YamlText.of(column), YamlText.of(factor), YamlText.of(plus), text(span));
      case ScenarioOperator.InventoryCap(double most) ->
          "do: inventory_cap, most: %s".formatted(YamlText.of(most));
    };
  }

  private static String text(Span span) {
    return (span.count() == Integer.MAX_VALUE ? "" : ", periods: " + span.count())
        + (span.first() == 0 ? "" : ", after: " + span.first());
  }
}
