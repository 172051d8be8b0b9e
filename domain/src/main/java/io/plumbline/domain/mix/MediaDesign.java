package io.plumbline.domain.mix;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels of a model, laid out and scaled, and what is sampled besides them. */
final class MediaDesign {

  private final MixModelSpec spec;
  private final Panel panel;
  private final ModelWindow window;
  private final List<Geo> geos;
  private final SeriesCheck check;
  private final int fitted;

  MediaDesign(
      MixModelSpec spec, Panel panel, ModelWindow window, List<Geo> geos, SeriesCheck check) {
    this.spec = spec;
    this.panel = panel;
    this.window = window;
    this.geos = geos;
    this.check = check;
    this.fitted = window.fitted() * panel.geos();
  }

  /** Checks every series of every channel. */
  void check() {
    for (ChannelSpec channel : spec.channels()) {
      if (channel.paid()) {
        usable(measure(Measure.Kind.SPEND, channel));
      }
      if (!exposure(channel).equals(measure(Measure.Kind.SPEND, channel))) {
        usable(exposure(channel));
      }
      if (channel.exposure() instanceof ChannelSpec.Exposure.ReachAndFrequency) {
        Measure frequency = measure(Measure.Kind.FREQUENCY, channel);
        check.complete(frequency, panel.of(frequency));
        check.notNegative(frequency, panel.of(frequency));
      } else {
        check.varies(exposure(channel), panel.of(exposure(channel)), fitted);
      }
    }
  }

  private void usable(Measure measure) {
    double[] cells = panel.of(measure);
    check.complete(measure, cells);
    check.notNegative(measure, cells);
    check.notZero(measure, cells, fitted);
  }

  /** Returns channels, halos, signed controls and tests; empty if priors or tests are refused. */
  Optional<ResolvedMixModel.Media> of(
      double[] outcome, OutcomeScale scale, DataFingerprint fingerprint) {
    double[] money = money();
    double[] typical = typical(outcome);
    double earned = 0;
    double sold = 0;
    double[] worth = new double[outcome.length];
    double[] heads = new double[outcome.length];
    for (int i = 0; i < outcome.length; i++) {
      sold += typical[i];
      earned += typical[i] * money[i];
      heads[i] = scale.multiplicative() ? typical[i] : scale.population()[i % panel.geos()];
      worth[i] = heads[i] * money[i];
    }
    List<ResolvedChannel.Series> series = spec.channels().stream().map(this::series).toList();
    List<Double> spends = series.stream().map(ResolvedChannel.Series::totalSpend).toList();
    List<EffectPrior> priors = new ChannelPriors(spec, check, earned, sold).of(spends);
    List<ResolvedChannel> channels = new ArrayList<>();
    int place = 0;
    double week = 7.0 / spec.granularity().days();
    for (int m = 0; m < series.size(); m++) {
      ChannelSpec channel = spec.channels().get(m);
      fingerprint.add(channel.channel() + " spend", window.periods(), series.get(m).spend());
      fingerprint.add(exposure(channel).toString(), window.periods(), series.get(m).exposure());
      EffectPrior prior = priors.get(m);
      double effect =
          switch (prior.quantity()) {
            case ROI -> prior.median() * spends.get(m) / scale.unit();
            case MARGINAL_ROI -> 0.01 * prior.median() * spends.get(m) / scale.unit();
            case CONTRIBUTION_SHARE -> prior.median() * earned / scale.unit();
            case COST_PER_KPI -> spends.get(m) / prior.median() * earned / sold / scale.unit();
            case COEFFICIENT -> prior.median();
          };
      channels.add(
          new ResolvedChannel(channel, prior, series.get(m), effect, week, panel.geos(), place));
      place = channels.getLast().end();
    }
    List<Halo> halos = halos(place);
    List<SignedTerm> signed = signed(place + halos.size());
    List<ResolvedLiftTest> tests =
        new LiftTestDesign(spec, panel, window, geos, scale, check).of(channels);
    return check.refused()
        ? Optional.empty()
        : Optional.of(new ResolvedMixModel.Media(channels, halos, signed, tests, worth, money));
  }

  /** The outcome of the fitted cells; beyond them, what a period of that geo had on average. */
  private double[] typical(double[] outcome) {
    double[] means = new double[panel.geos()];
    for (int i = 0; i < fitted; i++) {
      means[i % panel.geos()] += Math.abs(outcome[i]) / window.fitted();
    }
    double[] typical = new double[outcome.length];
    for (int i = 0; i < outcome.length; i++) {
      typical[i] = i < fitted ? Math.abs(outcome[i]) : means[i % panel.geos()];
    }
    return typical;
  }

  private double[] money() {
    return switch (spec.kpi().value()) {
      case KpiSpec.Value.Column(var _) ->
          panel.of(new Measure(Measure.Kind.VALUE, spec.kpi().column()));
      case KpiSpec.Value.Fixed(double value) -> constant(value);
      case null -> constant(1);
    };
  }

  private double[] constant(double value) {
    double[] cells = new double[window.length() * panel.geos()];
    Arrays.fill(cells, value);
    return cells;
  }

  private ResolvedChannel.Series series(ChannelSpec channel) {
    double[] spend = channel.paid() ? panel.of(measure(Measure.Kind.SPEND, channel)) : constant(0);
    int reach =
        channel.adstock().family() == AdstockSpec.Family.NONE ? 0 : channel.adstock().maxLag();
    int history = panel.history(exposure(channel), reach);
    double @Nullable [] frequency = null;
    if (channel.exposure() instanceof ChannelSpec.Exposure.ReachAndFrequency) {
      Measure measure = measure(Measure.Kind.FREQUENCY, channel);
      history = Math.min(history, panel.history(measure, reach));
      frequency = panel.of(measure, history);
    }
    double[] exposure = panel.of(exposure(channel), history);
    double[] population = panel.population();
    for (int i = 0; i < exposure.length; i++) {
      exposure[i] /= population[i % population.length];
    }
    return new ResolvedChannel.Series(spend, exposure, frequency, history);
  }

  private List<Halo> halos(int first) {
    List<ChannelId> names = spec.channels().stream().map(ChannelSpec::channel).toList();
    List<Halo> halos = new ArrayList<>();
    for (int upper = 0; upper < names.size(); upper++) {
      for (ChannelId lower : spec.channels().get(upper).haloOn()) {
        halos.add(new Halo(upper, names.indexOf(lower), first + halos.size()));
      }
    }
    return halos;
  }

  private List<SignedTerm> signed(int first) {
    List<SignedTerm> terms = new ArrayList<>();
    for (ControlSpec control : spec.controls()) {
      if (control.sign() != ControlSpec.Sign.FREE) {
        double[] cells = panel.of(new Measure(Measure.Kind.CONTROL, control.column()));
        BaselineDesign.Scale scale = BaselineDesign.Scale.of(cells, fitted);
        for (int i = 0; i < cells.length; i++) {
          cells[i] = (cells[i] - scale.mean()) / scale.unit();
        }
        terms.add(
            new SignedTerm(
                (control.treatment() ? "treatment." : "control.") + control.column(),
                control.treatment(),
                cells,
                scale.mean(),
                scale.unit(),
                control.treatment() ? scale.lowest() : scale.mean(),
                control.sign() == ControlSpec.Sign.POSITIVE ? 1 : -1,
                first + terms.size()));
      }
    }
    return terms;
  }

  private static Measure measure(Measure.Kind kind, ChannelSpec channel) {
    return new Measure(kind, channel.channel().value());
  }

  private static Measure exposure(ChannelSpec channel) {
    return switch (channel.exposure()) {
      case ChannelSpec.Exposure.Spend() -> measure(Measure.Kind.SPEND, channel);
      case ChannelSpec.Exposure.Column(var _) -> measure(Measure.Kind.EXPOSURE, channel);
      case ChannelSpec.Exposure.ReachAndFrequency(var _, var _) ->
          measure(Measure.Kind.REACH, channel);
    };
  }
}
