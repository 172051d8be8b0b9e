package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Everything a fitted model answers, computed per draw and then summed up.
 *
 * <p>Components are computed one after the other, so that only one of them is in memory draw by
 * draw.
 */
public final class ModelAnswers {

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final Batch batch;
  private final double outcome;
  private final PeriodDraws expected;
  private final PeriodDraws media;
  private final PeriodDraws baseline;
  private final List<Component> components = new ArrayList<>();
  private final List<ChannelResult> channels = new ArrayList<>();
  private final List<TreatmentResult> treatments = new ArrayList<>();
  private final Decomposition decomposition;
  private final FitQuality quality;

  public ModelAnswers(ResolvedMixModel model, PosteriorDraws draws, Batch batch) {
    this.model = model;
    this.draws = draws;
    this.batch = batch;
    this.outcome = Arrays.stream(model.outcome()).sum();
    this.expected = series();
    this.media = series();
    this.baseline = series();
    answerBaseline();
    model.channels().forEach(this::answerChannel);
    answerTreatments();
    expected.add(baseline);
    expected.add(media);
    int periods = model.window().length();
    double[] fitted = expected.means();
    double[] lower = new double[periods];
    double[] upper = new double[periods];
    predicted().interval(lower, upper, batch);
    this.decomposition =
        new Decomposition(
            model.window().periods(),
            components,
            model.outcome(),
            fitted,
            lower,
            upper,
            model.window().holdout());
    this.quality = new FitQuality(model.window(), model.outcome(), expected, fitted, lower, upper);
  }

  private PeriodDraws series() {
    return new PeriodDraws(model.window().length(), draws.count());
  }

  private void answerBaseline() {
    answerBaseline("trend", LinearTerm.Part.TREND);
    answerBaseline("season", LinearTerm.Part.SEASON);
    answerBaseline("controls", LinearTerm.Part.CONTROL);
  }

  private void answerBaseline(String name, LinearTerm.Part part) {
    int[] columns = columns(part);
    if (columns.length > 0) {
      PeriodDraws component = contributions(columns, part == LinearTerm.Part.TREND);
      components.add(component.component(name, Component.Kind.BASELINE, batch));
      baseline.add(component);
    }
  }

  /** What linear terms contribute together, each counted from its reference. */
  private PeriodDraws contributions(int[] columns, boolean withWalk) {
    PeriodDraws together = series();
    int each = draws.chains().draws();
    batch.run(
        draws.chains().chains(),
        c -> {
          double[] effects = new double[columns.length];
          for (int t = 0; t < model.window().length(); t++) {
            for (int i = 0; i < columns.length; i++) {
              LinearTerm term = model.terms().get(columns[i]);
              effects[i] = term.raw()[t] - term.reference();
            }
            for (int d = c * each; d < (c + 1) * each; d++) {
              double value = withWalk ? draws.walk(d, t) : 0;
              for (int i = 0; i < columns.length; i++) {
                value += draws.coefficient(d, columns[i]) * effects[i];
              }
              together.set(t, d, value);
            }
          }
        });
    return together;
  }

  private void answerChannel(ResolvedChannel channel) {
    ChannelAnswer answer = new ChannelAnswer(model, channel, draws.chains(), batch);
    components.add(answer.contributions().component(channel.name(), Component.Kind.CHANNEL, batch));
    media.add(answer.contributions());
    channels.add(answer.result(outcome));
  }

  private void answerTreatments() {
    for (int j : columns(LinearTerm.Part.TREATMENT)) {
      PeriodDraws component = contributions(new int[] {j}, false);
      String name = model.terms().get(j).name().substring("treatment.".length());
      components.add(component.component(name, Component.Kind.TREATMENT, batch));
      expected.add(component);
      double[] totals = component.totals();
      treatments.add(
          new TreatmentResult(
              name,
              Summary.of(totals),
              Summary.of(Arrays.stream(totals).map(total -> total / outcome).toArray())));
    }
  }

  private int[] columns(LinearTerm.Part part) {
    return IntStream.range(0, model.terms().size())
        .filter(j -> model.terms().get(j).part() == part)
        .toArray();
  }

  private PeriodDraws predicted() {
    PeriodDraws predicted = series();
    for (int t = 0; t < model.window().length(); t++) {
      for (int d = 0; d < draws.count(); d++) {
        predicted.set(t, d, expected.at(t, d) + draws.noise(d, t));
      }
    }
    return predicted;
  }

  /** Returns what would have come without media and treatments. */
  public Estimate baseline() {
    return Summary.of(baseline.totals());
  }

  /** Returns the probability that the baseline is negative over the window. */
  public double negativeBaseline() {
    return Arrays.stream(baseline.totals()).filter(total -> total < 0).count()
        / (double) draws.count();
  }

  /** Returns what each channel did. */
  public List<ChannelResult> channels() {
    return List.copyOf(channels);
  }

  /** Returns what each treatment did. */
  public List<TreatmentResult> treatments() {
    return List.copyOf(treatments);
  }

  /** Returns what all media returned of late. */
  public List<TrailingReturn> trailing() {
    return TrailingReturns.of(model, media);
  }

  /** Returns the outcome split into its parts. */
  public Decomposition decomposition() {
    return decomposition;
  }

  /** Returns how close the model comes. */
  public Accuracy accuracy() {
    return quality.accuracy(draws.count());
  }

  /** Returns the correlation of what the fit leaves with what it left a period before. */
  public double residualAutocorrelation() {
    return quality.residualAutocorrelation();
  }
}
