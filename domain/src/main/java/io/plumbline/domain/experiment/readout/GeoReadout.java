package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.LiftTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a geo test: the effect, companions by other methods, checks, return, calibration row. */
public final class GeoReadout {

  private final AutomaticMethod automatic = new AutomaticMethod();
  private final List<LiftEstimator> estimators;

  /**
   * Of the methods that can be asked for.
   *
   * @param further beyond synthetic controls and difference-in-differences
   */
  public GeoReadout(List<LiftEstimator> further) {
    List<LiftEstimator> all =
        new ArrayList<>(
            List.of(
                new IndexedSyntheticControl(),
                new LogDifference(),
                AugmentedSyntheticControl.plain(),
                AugmentedSyntheticControl.ridge()));
    all.addAll(further);
    estimators = List.copyOf(all);
  }

  /**
   * Returns the readout.
   *
   * @throws IllegalArgumentException if the test lies outside the panel, or the method asked for is
   *     none of these, or cannot be used on this panel
   */
  public Readout read(GeoPanel panel, GeoTest test, ReadoutQuestion question) {
    test.within(panel);
    AutomaticMethod.Choice choice =
        question
            .method()
            .map(method -> new AutomaticMethod.Choice(method, "It was asked for."))
            .orElseGet(() -> automatic.choose(panel, test));
    LiftEstimator estimator = estimator(choice.method());
    Effect effect = estimator.estimate(panel, test);
    LiftEstimator quick = estimator.held(panel, test);
    Optional<Placebo> inTime = PlaceboRuns.inTime(quick, panel, test);
    Optional<Placebo> inSpace = PlaceboRuns.inSpace(quick, panel, test);
    List<Balance> balance = BalanceTable.of(panel, test, effect);
    List<Check> checks = new ArrayList<>(PreTestChecks.of(panel, test, effect));
    GeoChecks.cooldown(test).ifPresent(checks::add);
    checks.add(PlaceboChecks.inTime(inTime, test));
    checks.add(PlaceboChecks.inSpace(inSpace, test, effect));
    checks.add(GeoChecks.balanced(balance));
    checks.add(GeoChecks.markets(panel, test));
    checks.add(GeoChecks.spend(panel, test, question.tolerance()));
    checks.add(GeoChecks.neighbours(panel, test, question.neighbours()));
    Optional<SpendChange> change = SpendChange.of(panel, test);
    return new Readout(
        effect,
        choice.reason(),
        companions(panel, test, choice.method()),
        checks,
        balance,
        inTime,
        inSpace,
        change.map(found -> found.returned(effect)),
        question.channels().isEmpty()
            ? Optional.empty()
            : change.map(found -> row(panel, test, question, effect, found)));
  }

  private LiftEstimator estimator(Method method) {
    Optional<LiftEstimator> found =
        estimators.stream().filter(one -> one.method() == method).findFirst();
    that(found.isPresent(), "A geo test is not read by %s.", method.label());
    return found.orElseThrow();
  }

  /** Those of the other methods that this panel allows. */
  private List<Effect> companions(GeoPanel panel, GeoTest test, Method chosen) {
    List<Effect> companions = new ArrayList<>();
    for (LiftEstimator estimator : estimators) {
      if (estimator.method() != chosen && allowed(panel, test, estimator)) {
        companion(estimator, panel, test).ifPresent(companions::add);
      }
    }
    return companions;
  }

  /** A companion that refuses this panel, as its own conditions have it, is none. */
  private static Optional<Effect> companion(LiftEstimator estimator, GeoPanel panel, GeoTest test) {
    try {
      return Optional.of(estimator.estimate(panel, test));
    } catch (IllegalArgumentException cannot) {
      return Optional.empty();
    }
  }

  private static boolean allowed(GeoPanel panel, GeoTest test, LiftEstimator estimator) {
    return switch (estimator.method()) {
      case INDEXED_SCM, DID -> AutomaticMethod.indexable(panel, test);
      case SCM, ASCM -> test.start() >= IndexedSyntheticControl.FEWEST_PERIODS;
      default -> true;
    };
  }

  /** The panel has the test in it, so what a model of these data is held to is the way back. */
  private static LiftTest row(
      GeoPanel panel, GeoTest test, ReadoutQuestion question, Effect effect, SpendChange change) {
    LocalDate end = panel.day(test.end()).minusDays(1);
    return new LiftTest(
            question.channels(),
            panel.day(test.start()),
            end,
            change.amount(),
            effect.incremental(),
            effect.incrementalError(),
            Arrays.stream(test.treated()).mapToObj(geo -> panel.geos().get(geo)).toList())
        .turnedRound();
  }
}
