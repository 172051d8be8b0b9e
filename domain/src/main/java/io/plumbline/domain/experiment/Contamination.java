package io.plumbline.domain.experiment;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether spend stayed as it was where nothing was to change, and changed where it was to (EXP-29):
 * a test whose controls were spent on differently tells of that, not of itself.
 */
public final class Contamination {

  /** By what part spend in a control market may differ from before; ours. */
  public static final double TOLERANCE = 0.1;

  /**
   * A market's spend on the channel, on average over a period.
   *
   * @param before over the weeks before the test
   * @param during over the part of the test that is known
   */
  public record Spend(double before, double during) {}

  private Contamination() {}

  /**
   * Returns every market that spoils the test, and in one statement those of which nobody knows;
   * empty if there is neither.
   *
   * @param spend of each market of which it is known
   */
  public static List<Finding> of(TestPlan plan, Map<Geo, Spend> spend) {
    List<Finding> findings = new ArrayList<>();
    List<Geo> unknown = new ArrayList<>();
    for (Geo geo : plan.control()) {
      Spend of = spend.get(geo);
      if (of == null) {
        unknown.add(geo);
      } else if (differs(of)) {
        findings.add(
            finding(
                geo,
                words(
                    "%s is a control market; spend on %s there was %,.2f a period before the test and"
                        + " %,.2f during it.",
                    geo, plan.channel(), of.before(), of.during()),
                words("Spend within %.0f %% of what it was.", 100 * TOLERANCE)));
      }
    }
    for (Geo geo : plan.treated()) {
      Spend of = spend.get(geo);
      if (of == null) {
        unknown.add(geo);
      } else if (plan.spendChange() != 0
          && Math.signum(of.during() - of.before()) != Math.signum(plan.spendChange())) {
        findings.add(
            finding(
                geo,
                words(
                    "%s is treated; spend on %s there was to %s, and went from %,.2f to %,.2f a period.",
                    geo,
                    plan.channel(),
                    plan.spendChange() < 0 ? "fall" : "rise",
                    of.before(),
                    of.during()),
                "Spend that changes as planned."));
      }
    }
    if (!unknown.isEmpty()) {
      findings.add(unknown(plan, unknown));
    }
    return findings;
  }

  private static boolean differs(Spend spend) {
    return Math.abs(spend.during() - spend.before()) > TOLERANCE * spend.before();
  }

  /** One statement for all of them: most often the data end before the test begins. */
  private static Finding unknown(TestPlan plan, List<Geo> geos) {
    return finding(
        geos.getFirst(),
        "Nobody knows what was spent on %s during the test in %s."
            .formatted(
                plan.channel(),
                geos.stream().sorted().map(Geo::value).collect(Collectors.joining(", "))),
        "Spend of every market, before and during the test.");
  }

  private static Finding finding(Geo geo, String problem, String accepted) {
    return Finding.warning("contamination", Finding.Place.series(geo.value()), problem, accepted);
  }

  private static String words(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
