package io.plumbline.domain.guardrail;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of the brand's budget may move in a week, all requests together (GRD-04).
 *
 * @param most 1 to 30 %
 */
public record WeeklyCap(Percent most) implements Guardrail {

  public WeeklyCap {
    most.within("The weekly cap", Percent.of(1), Percent.of(30));
  }

  @Override
  public Rule rule() {
    return Rule.WEEKLY_CAP;
  }

  @Override
  public String threshold() {
    return "at most " + most;
  }

  @Override
  public String sentence() {
    return "All moves of a week together are at most %s of the budget the week began with."
        .formatted(most);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("most", String.valueOf(most.hundredths())));
  }

  @Override
  public Judged judge(Shift shift) {
    long earlier = shift.week().moved();
    long moved = earlier + shift.moved();
    long budget = shift.week().budget();
    return Judged.of(
        Standing.atMost(moved, most.of(budget)),
        Map.of("earlier", "" + earlier, "now", "" + shift.moved(), "budget", "" + budget),
        "%s is %s of %s"
            .formatted(Words.money(moved), Words.share(moved, budget), Words.money(budget)),
        "This move and the %s already shipped this week make %s; at most %s of %s, %s, may move in a week."
            .formatted(
                Words.money(earlier),
                Words.money(moved),
                most,
                Words.money(budget),
                Words.money(most.of(budget))));
  }
}
