package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often people may see a line item that gets more: creatives tire (GRD-08).
 *
 * @param perWeek above 0 to 50
 */
public record CreativeFatigue(double perWeek) implements Guardrail {

  public CreativeFatigue {
    that(
        perWeek > 0 && perWeek <= 50,
        "The highest frequency (%s) must be above 0, to 50 a week.",
        perWeek);
  }

  @Override
  public Rule rule() {
    return Rule.CREATIVE_FATIGUE;
  }

  @Override
  public String threshold() {
    return "at most %s a week".formatted(Words.number(perWeek));
  }

  @Override
  public String sentence() {
    return "A line item that gets more is seen by a person at most %s times a week."
        .formatted(Words.number(perWeek));
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("perWeek", Words.number(perWeek)));
  }

  @Override
  public Judged judge(Shift shift) {
    return Judged.all(
        shift.circumstances().frequencies().stream()
            .filter(one -> getsMore(shift, one))
            .map(this::judge)
            .toList(),
        "No frequency is known of a line item that gets more.");
  }

  private static boolean getsMore(Shift shift, Circumstances.Frequency one) {
    return shift.lines().stream()
        .anyMatch(
            line ->
                line.raised() > 0
                    && line.channel().equals(one.channel())
                    && line.item().equals(one.item()));
  }

  private Judged judge(Circumstances.Frequency one) {
    return Judged.of(
        Standing.atMost(one.perWeek(), perWeek),
        Map.of(one.channel() + "." + one.item(), Words.number(one.perWeek())),
        "%s %s a week".formatted(one.item(), Words.number(one.perWeek())),
        "A person would see %s of %s %s times a week; at most %s is allowed."
            .formatted(
                one.item(), one.channel(), Words.number(one.perWeek()), Words.number(perWeek)));
  }
}
