package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.experiment.usecase.CheckContamination;
import io.plumbline.domain.experiment.usecase.ComputeReadout;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of tests read. */
@Dependent
public final class TestReader {

  /**
   * What the run a brand stands on makes of a test.
   *
   * @param run its label
   */
  record HeldTo(String run, CalibrationResult result) {}

  private final ListExperiments list;
  private final ShowExperiment show;
  private final RankTests rank;
  private final ComputeReadout compute;
  private final PreviewDesign design;
  private final CheckContamination contamination;
  private final ShowChampion champion;
  private final ShowDecisionCurrency currency;
  private final InstantSource clock;

  @Inject
  public TestReader(
      ListExperiments list,
      ShowExperiment show,
      RankTests rank,
      ComputeReadout compute,
      PreviewDesign design,
      CheckContamination contamination,
      ShowChampion champion,
      ShowDecisionCurrency currency,
      InstantSource clock) {
    this.list = list;
    this.show = show;
    this.rank = rank;
    this.compute = compute;
    this.design = design;
    this.contamination = contamination;
    this.champion = champion;
    this.currency = currency;
    this.clock = clock;
  }

  List<ExperimentHistory> newest(BrandId brand, int limit) {
    return list.newest(brand, Set.of(), limit);
  }

  Optional<ShowExperiment.Shown> find(BrandId brand, String label) {
    return show.show(brand, label);
  }

  RankTests.Queue queue(BrandId brand) {
    return rank.rank(brand);
  }

  /**
   * Returns what the brand's data say of a test.
   *
   * @param through the day of the look that ended it; absent for as far as the plan and data go
   */
  ComputeReadout.Outcome compute(BrandId brand, String label, @Nullable LocalDate through) {
    return compute.compute(brand, label, through);
  }

  /** Returns what spoils a running test, by the spend that was imported. */
  List<Finding> contamination(BrandId brand, String label) {
    return contamination.check(brand, label);
  }

  /** Looks for markets to test in. */
  PreviewDesign.Outcome design(PreviewDesign.Command command, ProgressListener progress) {
    return design.design(command, progress);
  }

  /** Returns what outcomes are counted in, if a model says. */
  Optional<Units> units(Brand brand) {
    return champion
        .show(brand.id())
        .map(one -> Units.of(one.run().report(), brand.currency(), currency.of(brand.id())));
  }

  /** Returns the channels that spend, as the model has them; none without a model. */
  List<ChannelId> channels(BrandId brand) {
    return champion
        .show(brand)
        .map(
            one ->
                one.run().report().channels().stream().map(channel -> channel.channel()).toList())
        .orElse(List.of());
  }

  /** Returns what the model makes of a test, once a fit was held to it. */
  Optional<HeldTo> heldTo(Experiment.ReadOut test) {
    Optional<LiftTest> row = TestedChannel.of(test).lift();
    return row.isEmpty()
        ? Optional.empty()
        : champion
            .show(test.identity().brand())
            .flatMap(
                one ->
                    one.run().report().calibrations().stream()
                        .filter(result -> result.test().equals(row.get()))
                        .findFirst()
                        .map(result -> new HeldTo(one.run().label(), result)));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
