package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.RankedTest;
import io.plumbline.domain.experiment.TestQueue;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.experiment.TestingPace;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what to test next, and whether enough is tested. */
public final class RankTests {

  private static final Set<String> UNDER_WAY = Set.of("draft", "registered", "running");

  /**
   * The queue as it stands.
   *
   * @param run the run whose answers rank them; absent while there is none, and nothing is ranked
   * @param ranked every channel that spends, worth most first
   * @param waiting the tests drafted or registered, newest first
   */
  public record Queue(
      @Nullable String run, List<RankedTest> ranked, List<Experiment> waiting, TestingPace pace) {
    public Queue {
      ranked = List.copyOf(ranked);
      waiting = List.copyOf(waiting);
    }
  }

  private final ExperimentBook book;
  private final ShowChampion shown;
  private final ShowDecisionCurrency currency;

  public RankTests(ExperimentBook book, ShowChampion shown, ShowDecisionCurrency currency) {
    this.book = book;
    this.shown = shown;
    this.currency = currency;
  }

  /** Returns the brand's queue of tests. */
  public Queue rank(BrandId brand) {
    Optional<ModelRun> run =
        shown.show(brand).map(one -> one.run().within(currency.of(brand).payback()));
    LocalDate today = book.today();
    List<Experiment> underWay = book.in(brand, UNDER_WAY);
    List<Experiment> waiting =
        underWay.stream().filter(one -> Experiment.QUEUED.contains(one.state())).toList();
    List<TestingPace.Ended> ended = ended(brand, run);
    return new Queue(
        run.map(ModelRun::label).orElse(null),
        run.map(
                known ->
                    new TestQueue(
                            known.report(),
                            today,
                            currency.of(brand),
                            newest(ended),
                            byChannel(underWay))
                        .ranked())
            .orElse(List.of()),
        waiting,
        TestingPace.of(ended, waiting.size(), today));
  }

  /** What the model was held to, and what was read out since. */
  private List<TestingPace.Ended> ended(BrandId brand, Optional<ModelRun> run) {
    List<TestingPace.Ended> ended = new ArrayList<>();
    for (TestedChannel test : book.tested(brand)) {
      ended.add(new TestingPace.Ended(test.channel(), test.ended()));
    }
    run.map(known -> known.report().calibrations()).orElse(List.of()).stream()
        .map(CalibrationResult::test)
        .forEach(
            test ->
                test.channels()
                    .forEach(channel -> ended.add(new TestingPace.Ended(channel, test.end()))));
    return ended;
  }

  private static Map<ChannelId, LocalDate> newest(List<TestingPace.Ended> ended) {
    Map<ChannelId, LocalDate> newest = new HashMap<>();
    for (TestingPace.Ended one : ended) {
      newest.merge(one.channel(), one.day(), (a, b) -> a.isAfter(b) ? a : b);
    }
    return newest;
  }

  private static Map<ChannelId, String> byChannel(List<Experiment> underWay) {
    Map<ChannelId, String> labels = new HashMap<>();
    for (Experiment one : underWay) {
      labels.put(one.plan().channel(), one.identity().label());
    }
    return labels;
  }
}
