package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * No change around a major launch (GRD-03).
 *
 * @param daysBefore 0 to 60 days before its first
 * @param daysAfter 0 to 60 days after its last
 */
public record FreezeWindow(int daysBefore, int daysAfter) implements Guardrail {

  public FreezeWindow {
    that(
        daysBefore >= 0 && daysBefore <= 60,
        "A freeze begins 0 to 60 days before, not %s.",
        daysBefore);
    that(daysAfter >= 0 && daysAfter <= 60, "A freeze ends 0 to 60 days after, not %s.", daysAfter);
  }

  @Override
  public Rule rule() {
    return Rule.FREEZE_WINDOW;
  }

  @Override
  public String threshold() {
    return "no launch from %s ahead to %s behind".formatted(days(daysBefore), days(daysAfter));
  }

  @Override
  public String sentence() {
    return "Nothing ships from %s before a launch to %s after it."
        .formatted(days(daysBefore), days(daysAfter));
  }

  private static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(
        Map.of("before", String.valueOf(daysBefore), "after", String.valueOf(daysAfter)));
  }

  @Override
  public Judged judge(Shift shift) {
    List<Judged> windows =
        shift.circumstances().launches().stream()
            .filter(
                launch ->
                    launch.channels().isEmpty()
                        || shift.touched().stream().anyMatch(launch.channels()::contains))
            .map(launch -> judge(shift.ships(), launch))
            .toList();
    return windows.isEmpty()
        ? Judged.of(
            Standing.HOLDS,
            Map.of("ships", shift.ships().toString()),
            "ships " + shift.ships(),
            "No launch of these channels is in the calendar.")
        : Judged.all(windows, "");
  }

  /**
   * Days on which nothing ships.
   *
   * @param name of the launch they are around
   */
  public record Freeze(String name, LocalDate first, LocalDate last) {}

  /** Returns the days on which nothing ships because of a launch. */
  public Freeze around(Circumstances.Launch launch) {
    return new Freeze(
        launch.name(), launch.first().minusDays(daysBefore), launch.last().plusDays(daysAfter));
  }

  private Judged judge(LocalDate ships, Circumstances.Launch launch) {
    Freeze freeze = around(launch);
    LocalDate from = freeze.first();
    LocalDate to = freeze.last();
    return Judged.of(
        Standing.when(ships.isBefore(from) || ships.isAfter(to)),
        Map.of("ships", ships.toString(), launch.name() + "." + launch.first(), from + "/" + to),
        "ships %s, freeze %s to %s".formatted(ships, from, to),
        "%s freezes changes from %s to %s; this move would ship on %s."
            .formatted(launch.name(), from, to, ships));
  }
}
