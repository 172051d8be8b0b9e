package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ControlColumns;
import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.inference.PosteriorDraws;

/**
 * What one draw expects without media over a frame: level, trend, season, holidays, controls and
 * treatments, per head on the user's scale or on its logarithm.
 */
final class BaselineAtDraw {

  private final ResolvedMixModel model;
  private final PosteriorDraws draws;
  private final PlanFrame frame;
  private final int geos;

  BaselineAtDraw(PlanFrame frame, PosteriorDraws draws) {
    this.model = frame.model();
    this.draws = draws;
    this.frame = frame;
    this.geos = model.geos().size();
  }

  /** Writes the baseline of draw {@code d}, whose parameters are {@code position}, cell by cell. */
  void write(int d, double[] position, double[] to) {
    double half = 0;
    if (model.scale().multiplicative()
        && model.spec().outcome().noise() == OutcomeSpec.Noise.NORMAL) {
      double sigma = model.scale().unit() * Math.exp(position[model.sigmaPlace()]);
      half = 0.5 * sigma * sigma;
    }
    for (int i = 0; i < to.length; i++) {
      to[i] = half + draws.walk(d, frame.source(i / geos));
    }
    for (int j = 0; j < model.terms().size(); j++) {
      LinearTerm term = model.terms().get(j);
      if (term.part() != LinearTerm.Part.MEAN) {
        add(term, draws.coefficient(d, j), to);
      }
    }
    for (SignedTerm term : model.signedTerms()) {
      double coefficient = model.scale().unit() * term.coefficient(position);
      for (int i = 0; i < to.length; i++) {
        int cell = frame.source(i / geos) * geos + i % geos;
        to[i] += coefficient * term.fromReference(cell);
      }
    }
  }

  private void add(LinearTerm term, double coefficient, double[] to) {
    int from = term.geo() == LinearTerm.EVERYWHERE ? 0 : term.geo();
    int until = term.geo() == LinearTerm.EVERYWHERE ? geos : term.geo() + 1;
    for (int t = 0; t < frame.periods(); t++) {
      double value = coefficient * (term.raw()[frame.source(t)] - term.reference());
      for (int g = from; g < until; g++) {
        to[t * geos + g] += value;
      }
    }
  }

  /** Adds what a change of a control brings in draw {@code d}. */
  void shift(int d, double[] position, ControlShift shift, double[] to) {
    for (int j = 0; j < model.terms().size(); j++) {
      LinearTerm term = model.terms().get(j);
      if (ControlColumns.isOf(model, term, shift.column())) {
        double coefficient = draws.coefficient(d, j);
        for (int i = 0; i < to.length; i++) {
          to[i] += term.actsIn(i % geos) ? coefficient * shift.change()[i] : 0;
        }
      }
    }
    for (SignedTerm term : model.signedTerms()) {
      if (ControlColumns.isOf(term, shift.column())) {
        double coefficient = model.scale().unit() * term.coefficient(position) / term.unit();
        for (int i = 0; i < to.length; i++) {
          to[i] += coefficient * shift.change()[i];
        }
      }
    }
  }
}
