package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.adapters.web.rest.FindingJson;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentFact;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import io.plumbline.domain.shared.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a test.
 *
 * @param findings what stands against its registration today; none unless it is a draft
 * @param contamination markets whose spend was not what it was to be, once it runs
 * @param registered the hash of the plan that was registered
 * @param scope what the result was read out of
 * @param departures in what the readout departs from the registered plan
 * @param lessons what it taught, oldest first
 */
public record WholeExperimentJson(
    ExperimentJson experiment,
    TestPlanJson plan,
    List<FindingJson> findings,
    List<FindingJson> contamination,
    List<RuleWishJson> waiverWishes,
    List<RuleWaiverJson> waivers,
    @Nullable String registered,
    @Nullable String registeredBy,
    List<LookJson> looks,
    @Nullable ScopeJson scope,
    @Nullable List<String> departures,
    List<LessonJson> lessons,
    List<TestStepJson> history) {

  /** Somebody's wish that a rule be set aside. */
  public record RuleWishJson(String rule, String reason, String by) {}

  /** A rule that two people set aside. */
  public record RuleWaiverJson(String rule, String reason, String by, String grantedBy) {}

  /**
   * A look, and whether the plan had it; one it did not have proves nothing.
   *
   * @param lift the effect so far as a part of the outcome; this and what follows are absent where
   *     somebody entered the look
   * @param alphaSpent of the chance of a false alarm, this look included
   * @param statistic the estimate in standard errors
   * @param boundary what it must reach, in size; absent where nothing was left to spend
   */
  public record LookJson(
      LocalDate through,
      int day,
      boolean planned,
      double estimate,
      double standardError,
      @Nullable Double lower,
      @Nullable Double upper,
      String verdict,
      String note,
      @Nullable Double lift,
      @Nullable Double alphaSpent,
      @Nullable Double statistic,
      @Nullable Double boundary) {

    static LookJson from(Look look) {
      Look.Bound bound = look.bound();
      return new LookJson(
          look.through(),
          look.day(),
          look.planned(),
          look.estimate(),
          look.standardError(),
          finite(look.lower()),
          finite(look.upper()),
          look.verdict().name(),
          look.note(),
          bound == null ? null : bound.lift(),
          bound == null ? null : bound.spent(),
          bound == null ? null : bound.statistic(),
          bound == null ? null : finite(bound.boundary()));
    }
  }

  /**
   * What it taught.
   *
   * @param follows what is done because of it; empty if nothing is
   */
  public record LessonJson(String learned, String follows, String by, Instant at) {}

  /** A step of its history, as the ledger tells it. */
  public record TestStepJson(int step, String kind, String by, Instant at, String summary) {

    private static TestStepJson last(ExperimentHistory whole, int count) {
      ExperimentFact fact =
          new ExperimentFact(
              new ExperimentHistory(whole.identity(), whole.steps().subList(0, count)));
      ExperimentHistory.Step step = fact.history().last();
      return new TestStepJson(
          step.number(), fact.kind().name(), step.by().name(), step.at(), fact.summary());
    }
  }

  static WholeExperimentJson from(ShowExperiment.Shown shown, List<Finding> contamination) {
    ExperimentHistory history = shown.test();
    Experiment test = history.experiment();
    var readOut = test instanceof Experiment.ReadOut one ? one.how() : null;
    return new WholeExperimentJson(
        ExperimentJson.from(history),
        TestPlanJson.from(test.plan()),
        FindingJson.from(shown.findings()),
        FindingJson.from(contamination),
        test.draft().wishes().stream()
            .map(
                wish ->
                    new RuleWishJson(
                        wish.asked().rule().key(), wish.asked().reason(), wish.by().name()))
            .toList(),
        test.draft().waivers().stream()
            .map(
                one ->
                    new RuleWaiverJson(
                        one.rule().key(), one.reason(), one.by().name(), one.grantedBy().name()))
            .toList(),
        test.registration().map(one -> one.content().hex()).orElse(null),
        test.registration().map(one -> one.by().name()).orElse(null),
        looks(test).stream().map(LookJson::from).toList(),
        readOut == null ? null : ScopeJson.from(readOut.scope()),
        readOut == null ? null : readOut.departures(),
        test.lessons().stream()
            .map(one -> new LessonJson(one.learned(), one.follows(), one.by().name(), one.at()))
            .toList(),
        IntStream.rangeClosed(1, history.steps().size())
            .mapToObj(count -> TestStepJson.last(history, count))
            .toList());
  }

  private static List<Look> looks(Experiment test) {
    return switch (test) {
      case Experiment.Running running -> running.looks();
      case Experiment.ReadOut readOut -> readOut.running().looks();
      case Experiment.Stopped stopped -> looks(stopped.before());
      case Experiment.Draft _, Experiment.Registered _ -> List.of();
    };
  }
}
