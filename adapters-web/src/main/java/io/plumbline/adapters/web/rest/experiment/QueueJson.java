package io.plumbline.adapters.web.rest.experiment;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.TestingPace;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.mix.inference.Diagnostics;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to test next, and whether enough is tested.
 *
 * @param run whose answers rank them; absent while there is none
 * @param ranked every channel that spends, worth most first
 * @param waiting the tests drafted or registered
 * @param testsInTheLastYear how many ended in the last 365 days
 * @param verdict FAIL where fewer than two did
 * @param limits what is to be kept in mind wherever tests are planned
 */
public record QueueJson(
    @Nullable String run,
    List<RankedJson> ranked,
    List<WaitingJson> waiting,
    int testsInTheLastYear,
    String verdict,
    List<PaceJson> checks,
    String limits) {

  /**
   * A channel's place.
   *
   * @param bestOther the marginal return of the best other channel
   * @param standardError that a test would have on the marginal return
   * @param afterwards what it would leave of the marginal return's standard deviation
   * @param wrong the chance that the money returns more elsewhere
   * @param valueAYear what deciding after the test gains, in money
   * @param tested when its last test ended
   * @param underWay the test of it that waits or runs
   */
  public record RankedJson(
      String channel,
      EstimateJson marginalRoi,
      double bestOther,
      double weeklySpend,
      double standardError,
      double afterwards,
      double wrong,
      double valueAYear,
      @Nullable LocalDate tested,
      @Nullable String underWay,
      String hypothesis,
      List<String> reasons) {

    static RankedJson from(RankedTest test) {
      return new RankedJson(
          test.channel().value(),
          EstimateJson.of(test.marginalRoi()),
          test.best(),
          test.weeklySpend(),
          test.standardError(),
          test.value().afterwards(),
          test.value().wrong().value(),
          test.value().gain(),
          test.tested(),
          test.underWay(),
          test.hypothesis(),
          test.reasons());
    }
  }

  /** A test that waits. */
  public record WaitingJson(
      String label, String state, String where, LocalDate first, LocalDate last) {

    static WaitingJson from(Experiment test) {
      return new WaitingJson(
          test.identity().label(),
          test.state(),
          test.plan().where(),
          test.plan().first(),
          test.plan().last());
    }
  }

  /** One check of the pace. */
  public record PaceJson(String check, String verdict, String detail) {

    static PaceJson from(Diagnostics.Check check) {
      return new PaceJson(check.check(), check.verdict().name(), check.detail());
    }
  }

  static QueueJson from(RankTests.Queue queue) {
    return new QueueJson(
        queue.run(),
        queue.ranked().stream().map(RankedJson::from).toList(),
        queue.waiting().stream().map(WaitingJson::from).toList(),
        queue.pace().lastYear(),
        queue.pace().verdict().name(),
        queue.pace().checks().stream().map(PaceJson::from).toList(),
        TestingPace.LIMITS);
  }
}
