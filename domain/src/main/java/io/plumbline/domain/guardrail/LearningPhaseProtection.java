package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * No change to a channel while its platform learns (GRD-02).
 *
 * @param days how long a phase lasts whose end the platform does not tell, 1 to 60
 */
public record LearningPhaseProtection(int days) implements Guardrail {

  public LearningPhaseProtection {
    that(days >= 1 && days <= 60, "A learning phase (%s days) lasts 1 to 60.", days);
  }

  @Override
  public Rule rule() {
    return Rule.LEARNING_PHASE;
  }

  @Override
  public String threshold() {
    return "no channel learning (%d days where the platform does not tell)".formatted(days);
  }

  @Override
  public String sentence() {
    return "A channel is left alone until its learning phase ends: when the platform says so, or else after %d days."
        .formatted(days);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("days", String.valueOf(days)));
  }

  @Override
  public Judged judge(Shift shift) {
    List<ChannelId> touched = shift.touched();
    List<Judged> phases =
        shift.circumstances().learning().stream()
            .filter(phase -> touched.contains(phase.channel()))
            .map(phase -> judge(shift.ships(), phase))
            .toList();
    return phases.isEmpty()
        ? Judged.of(
            Standing.HOLDS,
            Map.of("ships", shift.ships().toString()),
            "none",
            "No channel of this move is learning.")
        : Judged.all(phases, "");
  }

  private Judged judge(LocalDate ships, Circumstances.LearningPhase phase) {
    LocalDate last = phase.last() == null ? phase.began().plusDays(days - 1L) : phase.last();
    return Judged.of(
        Standing.when(ships.isAfter(last) || ships.isBefore(phase.began())),
        Map.of(
            "ships",
            ships.toString(),
            phase.channel() + "." + phase.began() + ".last",
            last.toString()),
        "%s until %s".formatted(phase.channel(), last),
        "%s learns from %s to %s; this move would ship on %s."
            .formatted(phase.channel(), phase.began(), last, ships));
  }
}
