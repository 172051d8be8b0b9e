package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one draw, split into its parts in every cell, in money where the KPI's value is
 * known. Holds scratch space: one for each thread.
 *
 * <p>Where parts add up, a part is what its term adds. Where they multiply, it is the outcome as it
 * was less the outcome with the part switched off; what that counts twice stands in a part of its
 * own, so that all parts add up to the outcome either way.
 */
final class OutcomeParts {

  /** Of what sort a part is, and which of its sort. */
  record Part(Kind kind, int index, String name) {

    enum Kind {
      /** Level, trend and season together, where parts multiply. */
      BASELINE,
      TREND,
      SEASON,
      HOLIDAYS,
      CONTROLS,
      CHANNEL,
      HALO,
      TREATMENT,
      SIGNED_TREATMENT,
      /** What switching off one part at a time counts more than once. */
      OVERLAP
    }
  }

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final MediaMix mix;
  private final List<Part> parts;
  private final double[][] values;
  private final double[] expected;
  private final double[] position;
  private final int geos;
  private final double unit;
  private final boolean multiplicative;

  OutcomeParts(ResolvedMixModel model, PosteriorDraws draws) {
    this.model = model;
    this.draws = draws;
    this.mix = new MediaMix(model);
    this.parts = parts(model);
    this.values = new double[parts.size()][model.cells()];
    this.expected = new double[model.cells()];
    this.position = new double[draws.chains().dimension()];
    this.geos = model.geos().size();
    this.unit = model.scale().unit();
    this.multiplicative = model.scale().multiplicative();
  }

  /** Returns the parts of a model, in the order in which they are shown. */
  static List<Part> parts(ResolvedMixModel model) {
    List<Part> parts = new ArrayList<>();
    if (model.scale().multiplicative()) {
      parts.add(new Part(Part.Kind.BASELINE, 0, "baseline"));
    } else {
      parts.add(new Part(Part.Kind.TREND, 0, "trend"));
      if (has(model, LinearTerm.Part.SEASON)) {
        parts.add(new Part(Part.Kind.SEASON, 0, "season"));
      }
      if (has(model, LinearTerm.Part.HOLIDAYS)) {
        parts.add(new Part(Part.Kind.HOLIDAYS, 0, "holidays"));
      }
      if (has(model, LinearTerm.Part.CONTROL)
          || model.signedTerms().stream().anyMatch(term -> !term.treatment())) {
        parts.add(new Part(Part.Kind.CONTROLS, 0, "controls"));
      }
    }
    for (int m = 0; m < model.channels().size(); m++) {
      parts.add(new Part(Part.Kind.CHANNEL, m, model.channels().get(m).name()));
    }
    for (int h = 0; h < model.halos().size(); h++) {
      Halo halo = model.halos().get(h);
      parts.add(
          new Part(
              Part.Kind.HALO,
              h,
              model.channels().get(halo.upper()).name()
                  + " on "
                  + model.channels().get(halo.lower()).name()));
    }
    List<String> treatments =
        model.terms().stream()
            .filter(term -> term.part() == LinearTerm.Part.TREATMENT)
            .map(term -> treatment(model, term))
            .distinct()
            .toList();
    for (int i = 0; i < treatments.size(); i++) {
      parts.add(new Part(Part.Kind.TREATMENT, i, treatments.get(i)));
    }
    for (int i = 0; i < model.signedTerms().size(); i++) {
      if (model.signedTerms().get(i).treatment()) {
        String name = model.signedTerms().get(i).name().substring("treatment.".length());
        parts.add(new Part(Part.Kind.SIGNED_TREATMENT, i, name));
      }
    }
    if (model.scale().multiplicative()) {
      parts.add(new Part(Part.Kind.OVERLAP, 0, "overlap"));
    }
    return parts;
  }

  private static boolean has(ResolvedMixModel model, LinearTerm.Part part) {
    return model.terms().stream().anyMatch(term -> term.part() == part);
  }

  /** The column a treatment stands in, without the geo behind it. */
  private static String treatment(ResolvedMixModel model, LinearTerm term) {
    String name = term.name().substring("treatment.".length());
    return term.geo() == LinearTerm.EVERYWHERE
        ? name
        : name.substring(0, name.length() - model.geos().get(term.geo()).value().length() - 1);
  }

  /** Computes all parts of draw {@code d}. */
  void evaluate(int d) {
    draws.chains().read(d, position);
    mix.evaluate(position);
    for (int p = 0; p < values.length; p++) {
      Arrays.fill(values[p], 0);
      add(parts.get(p), d, values[p]);
    }
    if (multiplicative) {
      multiply();
    } else {
      addUp();
    }
  }

  /** Writes what a part adds, on the user's scale per head or on its logarithm. */
  private void add(Part part, int d, double[] to) {
    switch (part.kind()) {
      case BASELINE -> {
        linear(d, to, LinearTerm.Part.TREND, null);
        walk(d, to);
        linear(d, to, LinearTerm.Part.SEASON, null);
        linear(d, to, LinearTerm.Part.HOLIDAYS, null);
        controls(d, to);
      }
      case TREND -> {
        linear(d, to, LinearTerm.Part.TREND, null);
        walk(d, to);
      }
      case SEASON -> linear(d, to, LinearTerm.Part.SEASON, null);
      case HOLIDAYS -> linear(d, to, LinearTerm.Part.HOLIDAYS, null);
      case CONTROLS -> controls(d, to);
      case CHANNEL -> channel(part.index(), to);
      case HALO -> halo(model.halos().get(part.index()), to);
      case TREATMENT -> linear(d, to, LinearTerm.Part.TREATMENT, part.name());
      case SIGNED_TREATMENT -> signed(model.signedTerms().get(part.index()), to);
      case OVERLAP -> {}
    }
  }

  private void controls(int d, double[] to) {
    linear(d, to, LinearTerm.Part.CONTROL, null);
    for (SignedTerm term : model.signedTerms()) {
      if (!term.treatment()) {
        signed(term, to);
      }
    }
  }

  private void linear(int d, double[] to, LinearTerm.Part part, @Nullable String name) {
    for (int j = 0; j < model.terms().size(); j++) {
      LinearTerm term = model.terms().get(j);
      if (term.part() != part || (name != null && !name.equals(treatment(model, term)))) {
        continue;
      }
      double coefficient = draws.coefficient(d, j);
      int from = term.geo() == LinearTerm.EVERYWHERE ? 0 : term.geo();
      int until = term.geo() == LinearTerm.EVERYWHERE ? geos : term.geo() + 1;
      for (int t = 0; t < term.raw().length; t++) {
        double value = coefficient * (term.raw()[t] - term.reference());
        for (int g = from; g < until; g++) {
          to[t * geos + g] += value;
        }
      }
    }
  }

  private void walk(int d, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += draws.walk(d, i / geos);
    }
  }

  private void signed(SignedTerm term, double[] to) {
    double coefficient = unit * term.coefficient(position);
    for (int i = 0; i < to.length; i++) {
      to[i] += coefficient * term.fromReference(i);
    }
  }

  private void channel(int m, double[] to) {
    double[] coefficients = mix.coefficients(m);
    double[] response = mix.response(m);
    for (int i = 0; i < to.length; i++) {
      to[i] = unit * coefficients[i % geos] * response[i];
    }
  }

  private void halo(Halo halo, double[] to) {
    double strength = unit * halo.strength(position);
    double[] coefficients = mix.coefficients(halo.lower());
    double[] lower = mix.response(halo.lower());
    double[] upper = mix.response(halo.upper());
    for (int i = 0; i < to.length; i++) {
      to[i] = strength * coefficients[i % geos] * lower[i] * upper[i];
    }
  }

  private void addUp() {
    Arrays.fill(expected, 0);
    for (double[] part : values) {
      for (int i = 0; i < part.length; i++) {
        part[i] *= people(i) * model.money()[i];
        expected[i] += part[i];
      }
    }
  }

  private void multiply() {
    double half = 0;
    if (model.spec().outcome().noise() == OutcomeSpec.Noise.NORMAL) {
      double sigma = unit * Math.exp(position[model.sigmaPlace()]);
      half = 0.5 * sigma * sigma;
    }
    int overlap = values.length - 1;
    for (int i = 0; i < expected.length; i++) {
      double sum = half;
      for (double[] part : values) {
        sum += part[i];
      }
      double whole = people(i) * model.money()[i] * Math.exp(sum);
      double alone = people(i) * model.money()[i] * Math.exp(values[0][i] + half);
      double counted = alone;
      for (int p = 1; p < overlap; p++) {
        values[p][i] = -whole * Math.expm1(-values[p][i]);
        counted += values[p][i];
      }
      values[0][i] = alone;
      values[overlap][i] = whole - counted;
      expected[i] = whole;
    }
  }

  private double people(int i) {
    return model.scale().population()[i % geos];
  }

  /** Returns part {@code p} in every cell. */
  double[] part(int p) {
    return values[p];
  }

  /** Returns the whole expected outcome in every cell. */
  double[] expected() {
    return expected;
  }

  /** Returns the media at this draw. */
  MediaMix mix() {
    return mix;
  }

  /** Returns the parameters of this draw. */
  double[] position() {
    return position;
  }

  /** Returns the places of the parts of a sort. */
  int[] of(Part.Kind kind) {
    return IntStream.range(0, parts.size()).filter(p -> parts.get(p).kind() == kind).toArray();
  }
}
