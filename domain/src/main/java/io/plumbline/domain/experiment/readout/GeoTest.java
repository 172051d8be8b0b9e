package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import java.util.Arrays;

/**
 * Which geos of a panel were treated, against which controls, and when.
 *
 * @param treated rows of the panel, at least one; not to be written to
 * @param controls rows of the panel that no treated geo is among, at least one; not to be written
 *     to
 * @param start the first period of the test: those before it, [0, start), are the pre-period, at
 *     least 4
 * @param end the period after the last of the test
 * @param cooldown the periods after the test that count into the effect
 * @param pending the periods of the cooldown that are not in the data yet, beyond those that count
 * @param alternative which effects are looked for
 * @param alpha the chance of a false positive that is accepted, in (0, 1)
 */
@SuppressWarnings("ArrayRecordComponent") // places; compared by nobody
public record GeoTest(
    int[] treated,
    int[] controls,
    int start,
    int end,
    int cooldown,
    int pending,
    Alternative alternative,
    double alpha) {

  private static final int SHORTEST_PRE_PERIOD = 4;

  public GeoTest {
    that(treated.length > 0, "A test has a treated geo.");
    that(controls.length > 0, "A test has a control geo.");
    that(
        Arrays.stream(treated).distinct().count() == treated.length
            && Arrays.stream(controls).distinct().count() == controls.length,
        "A geo stands in a test once.");
    for (int geo : treated) {
      that(geo >= 0, "Row %s is no row of a panel.", geo);
      that(!among(controls, geo), "The geo of row %s is both treated and control.", geo);
    }
    that(
        start >= SHORTEST_PRE_PERIOD,
        "A test needs at least %s periods before it, not %s.",
        SHORTEST_PRE_PERIOD,
        start);
    that(end > start, "A test ends (%s) after its start (%s).", end, start);
    that(cooldown >= 0, "The cooldown (%s) must not be negative.", cooldown);
    that(pending >= 0, "The pending cooldown (%s) must not be negative.", pending);
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
  }

  /** A two-sided test at 5 % without cooldown. */
  public static GeoTest of(int[] treated, int[] controls, int start, int end) {
    return new GeoTest(treated, controls, start, end, 0, 0, Alternative.TWO_SIDED, 0.05);
  }

  /** A test of {@code treated} against all others of {@code panel}, two-sided at 5 %. */
  public static GeoTest against(GeoPanel panel, int[] treated, int start, int end) {
    int[] rest = new int[panel.geos().size() - treated.length];
    int place = 0;
    for (int geo = 0; geo < panel.geos().size(); geo++) {
      if (!among(treated, geo)) {
        rest[place++] = geo;
      }
    }
    return of(treated, rest, start, end);
  }

  private static boolean among(int[] places, int wanted) {
    for (int place : places) {
      if (place == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Returns the period after the last one that counts into the effect. */
  public int last() {
    return end + cooldown;
  }

  /** Returns the number of periods that count into the effect. */
  public int window() {
    return last() - start;
  }

  /** Returns the same test in another window. */
  public GeoTest at(int otherStart, int otherEnd) {
    return new GeoTest(treated, controls, otherStart, otherEnd, cooldown, 0, alternative, alpha);
  }

  /** Returns the same windows with other geos. */
  public GeoTest of(int[] otherTreated, int[] otherControls) {
    return new GeoTest(
        otherTreated, otherControls, start, end, cooldown, pending, alternative, alpha);
  }

  /** Returns the same test that looks for other effects, or less readily. */
  public GeoTest looking(Alternative other, double otherAlpha) {
    return new GeoTest(treated, controls, start, end, cooldown, pending, other, otherAlpha);
  }

  /** Throws unless the rows and periods lie inside {@code panel}. */
  public void within(GeoPanel panel) {
    that(
        last() <= panel.periods(),
        "The test counts %s periods, the panel has %s.",
        last(),
        panel.periods());
    int geos = panel.geos().size();
    for (int[] rows : new int[][] {treated, controls}) {
      for (int row : rows) {
        that(row < geos, "Row %s is beyond the panel's %s geos.", row, geos);
      }
    }
  }
}
