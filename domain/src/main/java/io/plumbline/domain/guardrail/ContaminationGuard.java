package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Nothing is changed where a test runs, or its result would be that of the change (EXP-23, EXP-24).
 * Nobody waives it: who must move the money ends the test, and says so.
 *
 * @param daysAfter for how long after its last day late effects are still counted, 0 to 28 days
 */
public record ContaminationGuard(int daysAfter) implements Guardrail {

  public ContaminationGuard {
    that(
        daysAfter >= 0 && daysAfter <= 28,
        "Late effects of a test are counted for 0 to 28 days, not %s.",
        daysAfter);
  }

  @Override
  public Rule rule() {
    return Rule.RUNNING_TEST;
  }

  @Override
  public String threshold() {
    return daysAfter == 0
        ? "no test running"
        : "no test running, nor any that ended %d days ago or less".formatted(daysAfter);
  }

  @Override
  public String sentence() {
    String alone = "A channel or line item is left alone while a test runs on it";
    return daysAfter == 0 ? alone + "." : "%s, and %d days longer.".formatted(alone, daysAfter);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("after", String.valueOf(daysAfter)));
  }

  @Override
  public Judged judge(Shift shift) {
    List<Judged> tests =
        shift.circumstances().running().stream()
            .filter(test -> shift.lines().stream().anyMatch(test::isTouchedBy))
            .map(test -> judge(shift, test))
            .toList();
    return tests.isEmpty()
        ? Judged.of(
            Standing.HOLDS,
            Map.of("ships", shift.ships().toString()),
            "none",
            "No test is known on what this move changes.")
        : Judged.all(tests, "");
  }

  private Judged judge(Shift shift, Circumstances.RunningTest test) {
    var until = test.last().plusDays(daysAfter);
    return Judged.of(
        Standing.when(shift.ships().isBefore(test.first()) || shift.ships().isAfter(until)),
        Map.of("ships", shift.ships().toString(), test.id(), test.first() + "/" + until),
        "%s until %s".formatted(test.id(), until),
        "%s runs on %s from %s and is counted to %s; this move would ship on %s."
            .formatted(test.id(), test.where(), test.first(), until, shift.ships()));
  }
}
