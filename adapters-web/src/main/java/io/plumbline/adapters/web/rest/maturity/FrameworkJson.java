package io.plumbline.adapters.web.rest.maturity;

import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.FrameworkAdvice;
import io.plumbline.domain.maturity.Maturity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which framework a brand works with, and which its data are ripe for.
 *
 * @param chosen absent while nobody chose
 * @param advised absent while no outcome is imported
 */
@Schema(name = "FrameworkJson")
public record FrameworkJson(@Nullable Chosen chosen, @Nullable Advised advised) {

  /**
   * What people chose.
   *
   * @param framework ridge, geo-bayes or custom-bayes
   * @param advisedThen what was advised when it was chosen
   */
  @Schema(name = "ChosenFrameworkJson")
  public record Chosen(
      String framework,
      String title,
      String reason,
      @Nullable String advisedThen,
      String by,
      Instant at,
      long ledgerEntry) {}

  /** What is advised now: the first rule that holds decides. */
  @Schema(name = "AdvisedFrameworkJson")
  public record Advised(String framework, String title, List<Rule> rules) {
    public Advised {
      rules = List.copyOf(rules);
    }
  }

  /** One rule with the fact it was held to. */
  @Schema(name = "FrameworkRuleJson")
  public record Rule(String framework, String rule, String fact, boolean holds) {}

  static FrameworkJson from(Maturity maturity) {
    ChosenFramework chosen = maturity.framework();
    FrameworkAdvice advice = maturity.advice();
    return new FrameworkJson(
        chosen == null ? null : from(chosen), advice == null ? null : from(advice));
  }

  static Chosen from(ChosenFramework chosen) {
    Framework advised = chosen.choice().advised();
    return new Chosen(
        chosen.choice().framework().key(),
        chosen.choice().framework().title(),
        chosen.choice().reason(),
        advised == null ? null : advised.key(),
        chosen.by().name(),
        chosen.at(),
        chosen.entry());
  }

  private static Advised from(FrameworkAdvice advice) {
    return new Advised(
        advice.framework().key(),
        advice.framework().title(),
        advice.considered().stream()
            .map(one -> new Rule(one.framework().key(), one.rule(), one.fact(), one.holds()))
            .toList());
  }
}
