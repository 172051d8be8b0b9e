package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.guardrail.EvidenceRequired;
import io.plumbline.domain.guardrail.Guardrail;
import io.plumbline.domain.guardrail.GuardrailPolicy;
import io.plumbline.domain.guardrail.SmallestDetectableEffect;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether the channels most of the money goes to meet the bars of the rules in force. */
public final class ChannelBars {

  /** From which part of the spend on a channel is a major one. */
  public static final double MAJOR = 0.10;

  private ChannelBars() {}

  /**
   * Returns the tests by which every major channel meets them, oldest first; empty if one does not.
   */
  public static Optional<List<TestedChannel>> met(
      ModelRun run,
      List<TestedChannel> tests,
      DataOnHand data,
      GuardrailPolicy rules,
      LocalDate today) {
    List<ChannelId> major = major(run);
    if (major.isEmpty() || run.report().diagnostics().verdict() == Diagnostics.Verdict.FAIL) {
      return Optional.empty();
    }
    List<Optional<TestedChannel>> behind =
        major.stream()
            .map(
                channel ->
                    data.complete(channel)
                        ? test(channel, tests, rules, today)
                        : Optional.<TestedChannel>empty())
            .toList();
    return behind.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            behind.stream()
                .map(Optional::orElseThrow)
                .sorted(Comparator.comparing(TestedChannel::ended))
                .toList())
        : Optional.empty();
  }

  /** Returns the channels with at least a tenth of the modelled spend. */
  public static List<ChannelId> major(ModelRun run) {
    double spend = run.report().channels().stream().mapToDouble(ChannelResult::spend).sum();
    return run.report().channels().stream()
        .filter(one -> spend > 0 && one.spend() >= MAJOR * spend)
        .map(ChannelResult::channel)
        .toList();
  }

  /** The newest test of a channel that is recent and sharp enough. */
  private static Optional<TestedChannel> test(
      ChannelId channel, List<TestedChannel> tests, GuardrailPolicy rules, LocalDate today) {
    int weeks = one(rules, EvidenceRequired.class).weeks();
    double sharp = one(rules, SmallestDetectableEffect.class).most().fraction();
    return tests.stream()
        .filter(test -> test.channel().equals(channel))
        .filter(test -> !test.ended().isAfter(today))
        .filter(test -> !test.ended().isBefore(today.minusWeeks(weeks)))
        .filter(test -> test.smallestEffect() <= sharp)
        .max(Comparator.comparing(TestedChannel::ended));
  }

  private static <G extends Guardrail> G one(GuardrailPolicy rules, Class<G> kind) {
    return rules.guardrails().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }
}
