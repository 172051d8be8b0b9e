package io.plumbline.domain.experiment.readout.switchback;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A switchback test as it was run.
 *
 * @param outcome by region and period
 * @param treated by region and period, as the schedule drew it
 */
@SuppressWarnings("ArrayRecordComponent") // amounts; compared by nobody
public record Switchback(double[][] outcome, boolean[][] treated, SwitchbackSchedule schedule) {

  private static final int FEWEST_REDRAWS = 99;

  public Switchback {
    that(outcome.length > 0 && outcome.length == treated.length, "Each region has a treatment.");
    for (int r = 0; r < outcome.length; r++) {
      that(
          outcome[r].length == schedule.periods() && treated[r].length == schedule.periods(),
          "Each region has the %s periods of the schedule.",
          schedule.periods());
    }
  }

  /**
   * What was found for one assumed carry-over.
   *
   * @param carryOver m, periods that an effect lasts beyond its own; as many are washed out after a
   *     switch
   * @param inference of the effect of treating always against never, on a period
   * @param clustered the same by a regression whose error allows for blocks that go together; empty
   *     where there are too few of them
   * @param horvitzThompson the unbiased estimate, less steady
   * @param untreated the mean outcome of the periods that count as untreated
   */
  public record Found(
      int carryOver,
      RandomisationInference inference,
      Optional<StudentInference> clustered,
      double horvitzThompson,
      double untreated) {

    /** Returns the effect as a part of the untreated outcome. */
    public double lift() {
      return inference.estimate() / untreated;
    }
  }

  /** Returns the effect of always against never, by {@code redraws} of the assignment. */
  public Found read(int carryOver, int redraws, Seed seed, Alternative alternative) {
    that(carryOver >= 0 && carryOver < schedule.periods(), "The carry-over lies in the periods.");
    that(redraws >= FEWEST_REDRAWS, "At least %s redraws are made.", FEWEST_REDRAWS);
    that(
        Contrast.defined(treated, carryOver),
        "No period was treated, or none untreated, for longer than a carry-over of %s.",
        carryOver);
    double[][] left = Contrast.centred(outcome);
    double[][] exposed = Contrast.centred(Contrast.exposure(treated, carryOver));
    double outcomeSeen = Contrast.hajek(left, treated, schedule, carryOver);
    double exposureSeen = Contrast.hajek(exposed, treated, schedule, carryOver);
    SplittableRandom random = new SplittableRandom(seed.value());
    double[] outcomes = new double[redraws];
    double[] exposures = new double[redraws];
    for (int i = 0; i < redraws; i++) {
      boolean[][] other = schedule.draw(outcome.length, random);
      while (!Contrast.defined(other, carryOver)) {
        other = schedule.draw(outcome.length, random);
      }
      outcomes[i] = Contrast.hajek(left, other, schedule, carryOver);
      exposures[i] = Contrast.hajek(exposed, other, schedule, carryOver);
    }
    return new Found(
        carryOver,
        RandomisationInference.of(outcomeSeen, exposureSeen, outcomes, exposures, alternative),
        ClusteredRegression.of(this, carryOver, alternative),
        Contrast.horvitzThompson(outcome, treated, schedule, carryOver),
        untreated(carryOver));
  }

  /** Returns the effect for every carry-over from none to {@code most}. */
  public List<Found> sensitivity(int most, int redraws, Seed seed, Alternative alternative) {
    List<Found> found = new ArrayList<>();
    for (int carryOver = 0; carryOver <= most; carryOver++) {
      found.add(read(carryOver, redraws, seed, alternative));
    }
    return found;
  }

  private double untreated(int carryOver) {
    double[][] exposure = Contrast.exposure(treated, carryOver);
    double sum = 0;
    int count = 0;
    for (int r = 0; r < outcome.length; r++) {
      for (int t = carryOver; t < schedule.periods(); t++) {
        if (exposure[r][t] == 0) {
          sum += outcome[r][t];
          count++;
        }
      }
    }
    return sum / count;
  }
}
