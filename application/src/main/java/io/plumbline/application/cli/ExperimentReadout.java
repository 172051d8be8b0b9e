package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.ReadoutJson;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoReadout;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftEstimator;
import io.plumbline.domain.experiment.readout.ReadoutQuestion;
import io.plumbline.domain.experiment.readout.bsts.StructuralTimeSeries;
import io.plumbline.domain.experiment.readout.match.PairedGeos;
import io.plumbline.domain.experiment.readout.sdid.SyntheticDifference;
import io.plumbline.domain.experiment.readout.tbr.TimeBasedRegression;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Reads tests out. */
@Command(
    name = "readout",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = "Reads out what tests moved, each on one line of JSON.")
final class ExperimentReadout extends ExperimentTask {

  ExperimentReadout(Console console) {
    super(console);
  }

  @Override
  void judge(ExperimentInput input, List<Finding> findings) {
    if (OtherDesigns.are(input)) {
      OtherDesigns.judge(input, findings);
    } else {
      placed(input, false, findings);
    }
  }

  @Override
  String answer(ExperimentInput input, ProgressListener progress) {
    if (OtherDesigns.are(input)) {
      return OtherDesigns.answer(input);
    }
    ExperimentSpec spec = input.spec();
    GeoPanel panel = Objects.requireNonNull(input.panel());
    GeoTest test = Objects.requireNonNull(placed(input, false, new ArrayList<>()));
    ReadoutQuestion question = ReadoutQuestion.automatic();
    return ReadoutJson.line(
        new GeoReadout(asked(spec))
            .read(
                panel,
                test,
                new ReadoutQuestion(
                    spec.method(),
                    channels(spec),
                    input.adjacency().neighbours(),
                    question.tolerance())),
        spec.alpha());
  }

  /** A method is only run where it is asked for: some draw samples. */
  private static List<LiftEstimator> asked(ExperimentSpec spec) {
    Seed seed = spec.seed();
    Optional<LiftEstimator> asked =
        spec.method()
            .map(
                method ->
                    switch (method) {
                      case SDID -> SyntheticDifference.with(seed);
                      case TBR -> new TimeBasedRegression(TimeBasedRegression.Errors.SERIAL);
                      case TRIMMED_MATCH -> new PairedGeos();
                      case BSTS -> StructuralTimeSeries.with(seed);
                      default -> null;
                    });
    return asked.stream().toList();
  }

  /** What the calibration row speaks of: the channel, or what the spend is called. */
  private static List<ChannelId> channels(ExperimentSpec spec) {
    if (spec.channel() != null) {
      return List.of(spec.channel());
    }
    String spend = spec.columns() == null ? null : spec.columns().spend();
    return spend == null ? List.of() : List.of(new ChannelId(spend));
  }
}
