package io.plumbline.adapters.persistence.experiment;

import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the tests are to those who do not know them as tests: moves of budget, and the model. */
final class ExperimentTests implements KnownTests, LiftTests {

  private static final Set<String> GUARDED = Set.of("registered", "running");
  private static final Set<String> READ_OUT = Set.of("read out");

  private final Experiments experiments;

  ExperimentTests(Experiments experiments) {
    this.experiments = experiments;
  }

  @Override
  public List<Circumstances.RunningTest> running(BrandId brand) {
    return in(brand, GUARDED).map(ExperimentTests::running).toList();
  }

  private static Circumstances.RunningTest running(Experiment test) {
    LocalDate first =
        test instanceof Experiment.Running running
                && running.started().isBefore(test.plan().first())
            ? running.started()
            : test.plan().first();
    return new Circumstances.RunningTest(
        test.identity().label(),
        test.plan().channel(),
        test.plan().item(),
        first,
        test.plan().counted());
  }

  @Override
  public List<FinishedTest> finished(BrandId brand) {
    return tested(brand)
        .map(
            test ->
                new FinishedTest(test.label(), test.channel(), test.ended(), test.smallestEffect()))
        .toList();
  }

  @Override
  public List<LiftTest> of(BrandId brand) {
    return tested(brand)
        .flatMap(test -> test.lift().stream())
        .sorted(Comparator.comparing(LiftTest::end).thenComparing(LiftTest::label))
        .toList();
  }

  private Stream<TestedChannel> tested(BrandId brand) {
    return in(brand, READ_OUT)
        .filter(Experiment.ReadOut.class::isInstance)
        .map(Experiment.ReadOut.class::cast)
        .map(TestedChannel::of);
  }

  private Stream<Experiment> in(BrandId brand, Set<String> states) {
    return experiments.newest(brand, states, Integer.MAX_VALUE).stream()
        .map(ExperimentHistory::experiment);
  }
}
