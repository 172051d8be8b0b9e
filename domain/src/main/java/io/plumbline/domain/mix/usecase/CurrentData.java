package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ModelWindow;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.champion.DataStanding;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A brand's data as they are today, and how they stand to what a run saw. */
final class CurrentData {

  private final SpecFormat format;
  private final Batches batches;

  CurrentData(SpecFormat format, Batches batches) {
    this.format = format;
    this.batches = batches;
  }

  /** Returns the brand's observations on the grid of {@code spec}. */
  MediaDataset of(BrandId brand, MixModelSpec spec) {
    return batches.onGrid(brand, spec.granularity());
  }

  /** Returns the outcome of every period in which all geos reported one, all geos together. */
  NavigableMap<LocalDate, Double> outcome(BrandId brand, MixModelSpec spec) {
    MediaDataset data = of(brand, spec);
    NavigableMap<LocalDate, Double> outcome = new TreeMap<>();
    if (!data.has(spec.outcomeMeasure())) {
      return outcome;
    }
    double[] series = data.series(spec.outcomeMeasure());
    List<LocalDate> periods = data.periods();
    for (int t = 0; t < periods.size(); t++) {
      double sum = 0;
      for (int g = 0; g < data.geos().size(); g++) {
        sum += series[g * periods.size() + t];
      }
      if (!Double.isNaN(sum)) {
        outcome.put(periods.get(t), sum);
      }
    }
    return outcome;
  }

  /** Returns how today's data stand to those that {@code run} saw. */
  DataStanding standing(ModelRun run) {
    return switch (format.read(run.spec(), run.label())) {
      case SpecFormat.Reading.Refused(var findings) -> new DataStanding.Unusable(findings);
      case SpecFormat.Reading.Read(MixModelSpec spec) -> standing(run, spec);
    };
  }

  private DataStanding standing(ModelRun run, MixModelSpec spec) {
    MediaDataset data = of(run.brand(), spec);
    MixModelReport.Data seen = run.report().data();
    WindowSpec same = new WindowSpec(seen.first(), seen.last(), spec.window().holdout());
    return switch (spec.over(same).resolve(data, HolidayCalendar.EMPTY)) {
      case Resolution.Refused(var findings) -> new DataStanding.Unusable(findings);
      case Resolution.Resolved(ResolvedMixModel model, var _) ->
          model.sha256().equals(seen.sha256())
              ? grown(spec, data, seen.last())
              : new DataStanding.Changed(model.sha256());
    };
  }

  /**
   * Returns how many days with an outcome there are behind those that {@code run} saw, whether or
   * not what it saw was changed since; 0 if the data no longer fit its specification.
   */
  int daysBehind(ModelRun run) {
    return switch (format.read(run.spec(), run.label())) {
      case SpecFormat.Reading.Refused _ -> 0;
      case SpecFormat.Reading.Read(MixModelSpec spec) ->
          switch (spec.resolve(of(run.brand(), spec), HolidayCalendar.EMPTY)) {
            case Resolution.Refused _ -> 0;
            case Resolution.Resolved(ResolvedMixModel model, var _) ->
                newer(model.window(), run.report().data().last()) * spec.granularity().days();
          };
    };
  }

  /** What the specification would model today, less what was modelled then. */
  private static DataStanding grown(MixModelSpec spec, MediaDataset data, LocalDate last) {
    return switch (spec.resolve(data, HolidayCalendar.EMPTY)) {
      case Resolution.Refused(var findings) -> new DataStanding.Unusable(findings);
      case Resolution.Resolved(ResolvedMixModel model, var _) -> {
        int newer = newer(model.window(), last);
        yield newer == 0
            ? new DataStanding.Current()
            : new DataStanding.Grown(newer, newer * spec.granularity().days());
      }
    };
  }

  private static int newer(ModelWindow window, LocalDate last) {
    return (int) window.periods().stream().filter(period -> period.isAfter(last)).count();
  }
}
