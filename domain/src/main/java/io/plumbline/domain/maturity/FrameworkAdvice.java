package io.plumbline.domain.maturity;

import java.util.List;

/**
 * Which framework the data are ripe for, by rules that are stated: the first that holds decides.
 *
 * @param considered every rule with the fact it was held to, in order
 */
public record FrameworkAdvice(Framework framework, List<Consideration> considered) {

  /** How many weeks of history a ridge model asks for: two years. */
  public static final int LONG_HISTORY = 104;

  /**
   * One rule.
   *
   * @param rule when it holds, and what it says then
   * @param fact what is so
   */
  public record Consideration(Framework framework, String rule, String fact, boolean holds) {}

  /**
   * What the rules are held to.
   *
   * @param weeks weeks of outcome between the first and the last
   * @param geos how many geos report the outcome
   * @param geoTests how many geo holdouts were read out
   */
  public record Ripeness(long weeks, int geos, int geoTests) {}

  public FrameworkAdvice {
    considered = List.copyOf(considered);
  }

  /** Returns what is advised. */
  public static FrameworkAdvice of(Ripeness of) {
    boolean tested = of.geoTests() >= 1 && of.geos() >= 2;
    boolean longHistory = of.weeks() >= LONG_HISTORY;
    List<Consideration> considered =
        List.of(
            new Consideration(
                Framework.GEO_BAYES,
                "A geo holdout is read out and two geos report the outcome.",
                "%d read out, %d geos".formatted(of.geoTests(), of.geos()),
                tested),
            new Consideration(
                Framework.RIDGE,
                "There are at least %d weeks of outcome.".formatted(LONG_HISTORY),
                "%d weeks".formatted(of.weeks()),
                longHistory),
            new Consideration(
                Framework.CUSTOM_BAYES,
                "Neither: the history is short and no geo test speaks, so priors must.",
                tested || longHistory ? "another rule holds" : "no other rule holds",
                !tested && !longHistory));
    return new FrameworkAdvice(
        considered.stream()
            .filter(Consideration::holds)
            .map(Consideration::framework)
            .findFirst()
            .orElseThrow(),
        considered);
  }

  /** Returns the rule that decided. */
  public Consideration decisive() {
    return considered.stream().filter(Consideration::holds).findFirst().orElseThrow();
  }
}
