package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.DesignJson;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.ExperimentSpec.DesignWish;
import io.plumbline.domain.experiment.design.DesignConstraints;
import io.plumbline.domain.experiment.design.DesignRequest;
import io.plumbline.domain.experiment.design.DesignWaiver;
import io.plumbline.domain.experiment.design.Intervention;
import io.plumbline.domain.experiment.design.MarketSelection;
import io.plumbline.domain.experiment.design.ShareRange;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.IndexedSyntheticControl;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Designs tests. */
@Command(
    name = "design",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = "Chooses markets and a duration for tests, each on one line of JSON.")
final class ExperimentDesign extends ExperimentTask {

  private static final List<Integer> DAYS = List.of(14, 28);

  ExperimentDesign(Console console) {
    super(console);
  }

  @Override
  void judge(ExperimentInput input, List<Finding> findings) {
    GeoPanel panel = input.panel();
    if (panel == null) {
      findings.add(
          Finding.error(
              "experiment",
              Place.series("data"),
              "A design needs a file with a row per geo and period.",
              "data, date, geo and kpi"));
      return;
    }
    DesignWish wish = input.spec().design();
    Stream.of(wish.include(), wish.exclude(), wish.excludeFromControl())
        .flatMap(List::stream)
        .filter(geo -> panel.place(geo) < 0)
        .distinct()
        .forEach(
            geo ->
                findings.add(
                    Finding.error(
                        "experiment",
                        Place.series("include, exclude"),
                        "The data have no geo %s.".formatted(geo),
                        "geos of the data")));
  }

  /** What the file sets aside, in the name of whoever runs the command. */
  private static List<DesignWaiver> waivers(DesignWish wish) {
    Actor by = Console.user();
    return wish.waived().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new DesignWaiver(one.getKey(), one.getValue(), by))
        .toList();
  }

  @Override
  String answer(ExperimentInput input, ProgressListener progress) {
    ExperimentSpec spec = input.spec();
    DesignWish wish = spec.design();
    GeoPanel panel = Objects.requireNonNull(input.panel());
    Double budget = wish.budget();
    Double cut = wish.cut();
    DesignRequest request =
        new DesignRequest(
            panel,
            wish.periods().isEmpty()
                ? DAYS.stream().map(days -> days / panel.step()).toList()
                : wish.periods(),
            new DesignConstraints(
                Set.copyOf(wish.include()),
                Set.copyOf(wish.exclude()),
                Set.<Geo>copyOf(wish.excludeFromControl()),
                new ShareRange(wish.lowestShare(), wish.highestShare()),
                input.adjacency(),
                budget == null ? OptionalDouble.empty() : OptionalDouble.of(budget)),
            cut == null
                ? new Intervention.Added(wish.cpic())
                : new Intervention.Cut(wish.cpic(), cut),
            spec.alternative(),
            spec.alpha(),
            wish.power(),
            wish.mde(),
            wish.cells(),
            waivers(wish));
    return DesignJson.line(
        panel,
        request.waivers(),
        new MarketSelection(new IndexedSyntheticControl())
            .design(request, new SplittableRandom(spec.seed().value()), progress));
  }
}
