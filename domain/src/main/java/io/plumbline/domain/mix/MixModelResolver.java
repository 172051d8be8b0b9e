package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.prior.RoiPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts a specification together with its data, or says everything that stands against it. */
final class MixModelResolver {

  private final MixModelSpec spec;
  private final MediaDataset data;
  private final SeriesCheck check = new SeriesCheck();

  MixModelResolver(MixModelSpec spec, MediaDataset data) {
    this.spec = spec;
    this.data = data;
  }

  Resolution resolve() {
    check.add(data.findings());
    measuresAreThere();
    if (data.geos().size() > 1) {
      check.refuse(
          "several-geos",
          Objects.requireNonNullElse(spec.geoColumn(), "geo"),
          "The data have %d geos; the model is national.".formatted(data.geos().size()),
          "one geo, or rows added up over geos before the import");
    }
    if (data.granularity() != spec.granularity()) {
      check.refuse(
          "granularity",
          spec.dateColumn(),
          "The data come by %s, the specification says %s."
              .formatted(data.granularity(), spec.granularity()),
          "the same granularity in both");
    }
    if (check.refused()) {
      return new Resolution.Refused(check.findings());
    }
    Optional<ModelWindow> window = new WindowSearch(spec, data, check).find();
    if (window.isEmpty()) {
      return new Resolution.Refused(check.findings());
    }
    return resolve(window.get());
  }

  private void measuresAreThere() {
    spec.mapping()
        .columns()
        .forEach(
            (measure, column) -> {
              if (!data.has(measure)) {
                check.refuse(
                    "unknown-measure",
                    column,
                    "The data hold no %s named %s."
                        .formatted(SeriesCheck.word(measure.kind()), measure.name()),
                    "one of " + data.measures().stream().map(Measure::name).distinct().toList());
              }
            });
  }

  private Resolution resolve(ModelWindow window) {
    double[] outcome = within(window, spec.outcome());
    check.complete(spec.outcome(), outcome, window.periods());
    check.varies(spec.outcome(), outcome, window.fitted());
    for (ChannelSpec channel : spec.channels()) {
      check(window, channel);
    }
    for (ControlSpec control : spec.controls()) {
      Measure measure = new Measure(Measure.Kind.CONTROL, control.column());
      double[] values = within(window, measure);
      check.complete(measure, values, window.periods());
      check.varies(measure, values, window.fitted());
    }
    if (check.refused()) {
      return new Resolution.Refused(check.findings());
    }
    List<RoiPrior> priors = new ChannelPriors(spec, check).of(spends(window), outcome);
    if (check.refused()) {
      return new Resolution.Refused(check.findings());
    }
    return new Resolution.Resolved(model(window, outcome, priors), check.findings());
  }

  private void check(ModelWindow window, ChannelSpec channel) {
    Measure spend = spendOf(channel);
    double[] spends = within(window, spend);
    check.complete(spend, spends, window.periods());
    check.notNegative(spend, spends, window.periods());
    check.notZero(spend, spends, window.fitted());
    Measure exposure = exposureOf(channel);
    double[] exposures = within(window, exposure);
    if (!exposure.equals(spend)) {
      check.complete(exposure, exposures, window.periods());
      check.notNegative(exposure, exposures, window.periods());
      check.notZero(exposure, exposures, window.fitted());
    }
    check.varies(exposure, exposures, window.fitted());
  }

  private ResolvedMixModel model(ModelWindow window, double[] outcome, List<RoiPrior> priors) {
    double mean = Arrays.stream(outcome).limit(window.fitted()).average().orElseThrow();
    double squares = 0;
    for (int t = 0; t < window.fitted(); t++) {
      squares += (outcome[t] - mean) * (outcome[t] - mean);
    }
    double unit = Math.sqrt(squares / window.fitted());
    DataFingerprint fingerprint = new DataFingerprint();
    fingerprint.add(spec.outcome().toString(), window.periods(), outcome);
    List<ResolvedChannel> channels = new ArrayList<>();
    int place = 0;
    for (int m = 0; m < priors.size(); m++) {
      ChannelSpec channel = spec.channels().get(m);
      double[] spend = within(window, spendOf(channel));
      double[] exposure = withHistory(window, exposureOf(channel), channel.adstock());
      fingerprint.add(spendOf(channel).toString(), window.periods(), spend);
      fingerprint.add(exposureOf(channel).toString(), window.periods(), exposure);
      channels.add(new ResolvedChannel(channel, priors.get(m), spend, exposure, unit, place));
      place = channels.getLast().end();
    }
    Granularity granularity = spec.granularity();
    BaselineDesign design = new BaselineDesign(window, granularity);
    design.season(
        Objects.requireNonNullElseGet(
            spec.baseline().yearlyHarmonics(),
            () -> BaselineDesign.defaultHarmonics(window.fitted(), granularity)));
    for (ControlSpec control : spec.controls()) {
      double[] values = within(window, new Measure(Measure.Kind.CONTROL, control.column()));
      fingerprint.add(control.column(), window.periods(), values);
      design.control(control, values);
    }
    int knots =
        Objects.requireNonNullElseGet(
            spec.baseline().knotEvery(), () -> BaselineDesign.defaultKnotDistance(granularity));
    return new ResolvedMixModel(
        spec, window, channels, design.terms(), knots, outcome, mean, unit, fingerprint.sha256());
  }

  private List<double[]> spends(ModelWindow window) {
    return spec.channels().stream().map(channel -> within(window, spendOf(channel))).toList();
  }

  private double[] within(ModelWindow window, Measure measure) {
    return Arrays.copyOfRange(
        data.series(measure), window.start(), window.start() + window.length());
  }

  /** The window's numbers, and before them as many without a gap as the carry-over reaches back. */
  private double[] withHistory(ModelWindow window, Measure measure, AdstockSpec adstock) {
    double[] series = data.series(measure);
    int reach = adstock.family() == AdstockSpec.Family.NONE ? 0 : adstock.maxLag();
    int from = window.start();
    while (from > 0 && window.start() - from < reach && series[from - 1] >= 0) {
      from--;
    }
    return Arrays.copyOfRange(series, from, window.start() + window.length());
  }

  private static Measure spendOf(ChannelSpec channel) {
    return new Measure(Measure.Kind.SPEND, channel.channel().value());
  }

  private static Measure exposureOf(ChannelSpec channel) {
    return channel.exposureColumn() == null
        ? spendOf(channel)
        : new Measure(Measure.Kind.EXPOSURE, channel.channel().value());
  }
}
