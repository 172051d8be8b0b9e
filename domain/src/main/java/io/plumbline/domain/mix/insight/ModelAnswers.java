package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.insight.OutcomeParts.Part;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a fitted model answers, computed per draw and then summed up. */
public final class ModelAnswers {

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final Batch batch;
  private final double[] actual;
  private final double outcome;
  private final List<Part> parts;
  private final List<PartDraws> partDraws = new ArrayList<>();
  private final List<ChannelAnswer> channelAnswers = new ArrayList<>();
  private final double[][] haloStrengths;
  private final PartDraws expected;
  private final Prediction prediction;

  public ModelAnswers(ResolvedMixModel model, PosteriorDraws draws, Batch batch) {
    this.model = model;
    this.draws = draws;
    this.batch = batch;
    this.parts = OutcomeParts.parts(model);
    this.actual = inMoney(model);
    this.outcome = Arrays.stream(actual).sum();
    parts.forEach(part -> partDraws.add(new PartDraws(model, draws.count())));
    for (int m = 0; m < model.channels().size(); m++) {
      channelAnswers.add(new ChannelAnswer(model, m, draws.count()));
    }
    this.haloStrengths = new double[model.halos().size()][draws.count()];
    this.expected = new PartDraws(model, draws.count());
    this.prediction = new Prediction(model, draws);
    batch.run(draws.chains().chains(), this::answerChain);
  }

  private static double[] inMoney(ResolvedMixModel model) {
    double[] money = model.outcome().clone();
    for (int i = 0; i < money.length; i++) {
      money[i] *= model.money()[i];
    }
    return money;
  }

  private void answerChain(int chain) {
    OutcomeParts split = new OutcomeParts(model, draws);
    ChannelAnswer.Room room = new ChannelAnswer.Room(model);
    Prediction.Noise noise = prediction.noise(chain);
    int each = draws.chains().draws();
    for (int d = chain * each; d < (chain + 1) * each; d++) {
      split.evaluate(d);
      for (int p = 0; p < parts.size(); p++) {
        partDraws.get(p).take(d, split.part(p));
        if (parts.get(p).kind() == Part.Kind.CHANNEL) {
          channelAnswers.get(parts.get(p).index()).take(d, split, p, room);
        }
      }
      for (int h = 0; h < haloStrengths.length; h++) {
        haloStrengths[h][d] = model.halos().get(h).strength(split.position());
      }
      expected.take(d, split.expected());
      noise.take(d, split.position(), split.expected());
      batch.step();
    }
  }

  /** Returns what would have come without media and treatments. */
  public Estimate baseline() {
    return Summary.of(baselineTotals());
  }

  private double[] baselineTotals() {
    double[] totals = new double[draws.count()];
    for (int p = 0; p < parts.size(); p++) {
      if (componentKind(parts.get(p)) == Component.Kind.BASELINE) {
        double[] part = partDraws.get(p).totals();
        for (int d = 0; d < totals.length; d++) {
          totals[d] += part[d];
        }
      }
    }
    return totals;
  }

  /** Returns the probability that the baseline is negative over the window. */
  public double negativeBaseline() {
    return Arrays.stream(baselineTotals()).filter(total -> total < 0).count()
        / (double) draws.count();
  }

  /** Returns what each paid channel did. */
  public List<ChannelResult> channels() {
    return channels(true);
  }

  /** Returns what organic media did. */
  public List<ChannelResult> organic() {
    return channels(false);
  }

  private List<ChannelResult> channels(boolean paid) {
    List<ChannelResult> results = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      if (part.kind() == Part.Kind.CHANNEL
          && model.channels().get(part.index()).spec().paid() == paid) {
        double[] totals = partDraws.get(p).totals();
        results.add(channelAnswers.get(part.index()).result(totals, outcome));
      }
    }
    return results;
  }

  /** Returns what each treatment did. */
  public List<TreatmentResult> treatments() {
    List<TreatmentResult> results = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      Part.Kind kind = parts.get(p).kind();
      if (kind == Part.Kind.TREATMENT || kind == Part.Kind.SIGNED_TREATMENT) {
        double[] totals = partDraws.get(p).totals();
        results.add(
            new TreatmentResult(
                parts.get(p).name(), Summary.of(totals), Summary.of(share(totals))));
      }
    }
    return results;
  }

  /** Returns what channels did to the response of others, each part counted here only. */
  public List<HaloResult> halos() {
    List<HaloResult> results = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      double[] totals = partDraws.get(p).totals();
      if (part.kind() == Part.Kind.HALO) {
        Halo halo = model.halos().get(part.index());
        results.add(
            new HaloResult(
                part.name(),
                model.channels().get(halo.upper()).spec().channel(),
                model.channels().get(halo.lower()).spec().channel(),
                Summary.of(haloStrengths[part.index()]),
                Summary.of(totals),
                Summary.of(share(totals))));
      } else if (part.kind() == Part.Kind.OVERLAP) {
        results.add(
            new HaloResult(
                part.name(), null, null, null, Summary.of(totals), Summary.of(share(totals))));
      }
    }
    return results;
  }

  private double[] share(double[] totals) {
    return Arrays.stream(totals).map(total -> total / outcome).toArray();
  }

  /** Returns what each geo's channels did; empty for national data. */
  public List<GeoResult> geos() {
    List<GeoResult> results = new ArrayList<>();
    int geos = model.geos().size();
    for (int g = 0; g < geos && geos > 1; g++) {
      List<GeoResult.Channel> channels = new ArrayList<>();
      for (int p = 0; p < parts.size(); p++) {
        if (parts.get(p).kind() == Part.Kind.CHANNEL) {
          ResolvedChannel channel = model.channels().get(parts.get(p).index());
          double spend = 0;
          for (int i = g; i < channel.spend().length; i += geos) {
            spend += channel.spend()[i];
          }
          double money = spend;
          double[] totals = partDraws.get(p).geoTotals(g);
          channels.add(
              new GeoResult.Channel(
                  channel.spec().channel(),
                  spend,
                  Summary.of(totals),
                  spend > 0
                      ? Summary.of(Arrays.stream(totals).map(total -> total / money).toArray())
                      : null));
        }
      }
      double earned = 0;
      for (int i = g; i < actual.length; i += geos) {
        earned += actual[i];
      }
      results.add(
          new GeoResult(model.geos().get(g), earned, Summary.of(expected.geoTotals(g)), channels));
    }
    return results;
  }

  /** Returns what all paid media returned of late. */
  public List<TrailingReturn> trailing() {
    PeriodDraws media = new PeriodDraws(model.window().length(), expected.periods().draws());
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      if (part.kind() == Part.Kind.CHANNEL && model.channels().get(part.index()).spec().paid()) {
        media.add(partDraws.get(p).periods());
      }
    }
    return TrailingReturns.of(model, byPeriod(actual), media);
  }

  /** Returns the outcome split into its parts, in every geo and of all of them together. */
  public Decomposition decomposition() {
    boolean several = model.geos().size() > 1;
    return decomposition(
        geoByGeo(actual),
        PartDraws::component,
        several ? decomposition(byPeriod(actual), PartDraws::overall, null) : null);
  }

  /** How draws of a part become a series. */
  private interface OverTime {
    Component of(PartDraws draws, String name, Component.Kind kind, Batch batch);
  }

  private Decomposition decomposition(
      double[] observed, OverTime overTime, @Nullable Decomposition nation) {
    List<Component> components = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      components.add(
          overTime.of(partDraws.get(p), parts.get(p).name(), componentKind(parts.get(p)), batch));
    }
    Component fitted = overTime.of(expected, "fitted", Component.Kind.BASELINE, batch);
    Component predicted =
        overTime.of(prediction.cells(), "predicted", Component.Kind.BASELINE, batch);
    return new Decomposition(
        model.window().periods(),
        components,
        observed,
        fitted.mean(),
        predicted.lower90(),
        predicted.upper90(),
        model.window().holdout(),
        nation);
  }

  private static Component.Kind componentKind(Part part) {
    return switch (part.kind()) {
      case BASELINE, TREND, SEASON, HOLIDAYS, CONTROLS -> Component.Kind.BASELINE;
      case CHANNEL -> Component.Kind.CHANNEL;
      case HALO, OVERLAP -> Component.Kind.HALO;
      case TREATMENT, SIGNED_TREATMENT -> Component.Kind.TREATMENT;
    };
  }

  /** Returns how close the model comes, over all geos. */
  public Accuracy accuracy() {
    return quality().accuracy(expected.periods().draws());
  }

  /** Returns the correlations of what the fit leaves with what it left 1, 2, 3 … periods before. */
  public double[] autocorrelations(int lags) {
    PeriodDraws periods = expected.periods();
    double[] none = new double[0];
    return new FitQuality(model.window(), byPeriod(actual), periods, periods.means(), none, none)
        .autocorrelations(lags);
  }

  /** Returns the correlation of what the fit leaves with what it left a period before. */
  public double residualAutocorrelation() {
    return autocorrelations(1)[0];
  }

  /** Returns how the draws stand to what was observed. */
  public PredictiveFit predictiveFit() {
    return new PredictiveFit(model, draws, expected, actual);
  }

  private FitQuality quality() {
    double[] lower = new double[model.window().length()];
    double[] upper = new double[lower.length];
    prediction.cells().periods().interval(lower, upper, batch);
    PeriodDraws periods = expected.periods();
    return new FitQuality(model.window(), byPeriod(actual), periods, periods.means(), lower, upper);
  }

  private double[] byPeriod(double[] cells) {
    double[] sums = new double[model.window().length()];
    for (int i = 0; i < cells.length; i++) {
      sums[i / model.geos().size()] += cells[i];
    }
    return sums;
  }

  private double[] geoByGeo(double[] cells) {
    int geos = model.geos().size();
    int periods = model.window().length();
    double[] moved = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      moved[i % geos * periods + i / geos] = cells[i];
    }
    return moved;
  }
}
