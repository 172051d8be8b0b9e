package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.PlanKernel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What plans bring, draw by draw, through the whole model: carry-over with its history, saturation
 * in either order, reach and frequency, halos, parts that add up or multiply. In money where the
 * KPI's value is known, else in the KPI. Allocates nothing for a draw; one for each thread.
 */
public final class PlanEvaluator {

  private final PlanFrame frame;
  private final ResolvedMixModel model;
  private final PlanningDraws draws;
  private final BaselineAtDraw baselineAt;
  private final PlanResponse[] channels;
  private final double[][] responses;
  private final double[][] coefficients;
  private final double[] strengths;
  private final double[] position;
  private final double[] baseline;
  private final double[] shifted;
  private final double[] media;
  private final double[] worth;
  private final double[] cells;
  private final int geos;
  private int draw;

  public PlanEvaluator(PlanFrame frame, PlanningDraws draws) {
    this.frame = frame;
    this.model = frame.model();
    this.draws = draws;
    this.baselineAt = new BaselineAtDraw(frame, draws.all());
    int count = model.channels().size();
    this.channels =
        IntStream.range(0, count)
            .mapToObj(m -> new PlanResponse(frame, m))
            .toArray(PlanResponse[]::new);
    this.geos = model.geos().size();
    this.responses = new double[count][frame.cells()];
    this.coefficients = new double[count][geos];
    this.strengths = new double[model.halos().size()];
    this.position = new double[draws.dimension()];
    this.baseline = new double[frame.cells()];
    this.shifted = new double[frame.cells()];
    this.media = new double[frame.cells()];
    this.worth = worth(frame);
    this.cells = new double[frame.cells()];
  }

  /** What one per head, or one of the exponential, is worth in each cell: people times money. */
  static double[] worth(PlanFrame frame) {
    ResolvedMixModel model = frame.model();
    int geos = model.geos().size();
    double[] worth = new double[frame.cells()];
    for (int i = 0; i < worth.length; i++) {
      int g = i % geos;
      worth[i] = model.scale().population()[g] * model.money()[frame.source(i / geos) * geos + g];
    }
    return worth;
  }

  /** Goes to draw {@code i}. */
  public void load(int i) {
    draw = i;
    draws.read(i, position);
    baselineAt.write(draws.place(i), position, baseline);
    for (int m = 0; m < channels.length; m++) {
      channels[m].at(position);
      for (int g = 0; g < geos; g++) {
        coefficients[m][g] = draws.coefficient(i, m, g);
      }
    }
    for (int h = 0; h < strengths.length; h++) {
      strengths[h] = model.halos().get(h).strength(position);
    }
  }

  /** Returns what a plan brings in all, and writes it cell by cell; read until the next call. */
  public double outcome(LaidPlan plan, double[] cells) {
    respond(plan);
    return summed(plan.shifts(), cells);
  }

  /** Returns what the responses bring as they stand, and writes it cell by cell. */
  double summed(List<ControlShift> shifts, double[] cells) {
    Arrays.fill(media, 0);
    for (int m = 0; m < channels.length; m++) {
      PlanKernel.add(responses[m], coefficients[m], media);
    }
    List<Halo> halos = model.halos();
    for (int h = 0; h < strengths.length; h++) {
      Halo halo = halos.get(h);
      PlanKernel.add(
          responses[halo.lower()],
          responses[halo.upper()],
          coefficients[halo.lower()],
          strengths[h],
          media);
    }
    System.arraycopy(baseline, 0, shifted, 0, baseline.length);
    shift(shifts, shifted);
    return PlanKernel.outcome(shifted, media, worth, model.scale().multiplicative(), cells);
  }

  private void shift(List<ControlShift> shifts, double[] to) {
    for (ControlShift shift : shifts) {
      baselineAt.shift(draws.place(draw), position, shift, to);
    }
  }

  /** Writes what shifts change of the baseline per head, or of its logarithm, cell by cell. */
  void controls(List<ControlShift> shifts, double[] change) {
    Arrays.fill(change, 0);
    shift(shifts, change);
  }

  /**
   * Returns what a plan brings in all where no period can bring more than {@code cap}, and writes
   * it period by period, all geos together.
   */
  public double outcome(LaidPlan plan, double cap, double[] periods) {
    outcome(plan, cells);
    double total = 0;
    for (int t = 0; t < periods.length; t++) {
      double sum = 0;
      for (int g = 0; g < geos; g++) {
        sum += cells[t * geos + g];
      }
      periods[t] = Math.min(cap, sum);
      total += periods[t];
    }
    return total;
  }

  /**
   * Returns what would come without any media, history included, under the controls as they were.
   */
  public double withoutMedia(double[] cells) {
    Arrays.fill(media, 0);
    return PlanKernel.outcome(baseline, media, worth, model.scale().multiplicative(), cells);
  }

  /** Computes each channel's response to a plan, to be read from {@link #response}. */
  public void respond(LaidPlan plan) {
    for (int m = 0; m < channels.length; m++) {
      channels[m].respond(plan.exposures()[m], responses[m]);
    }
  }

  /** Returns the response of channel {@code m} in every cell, before anybody lifts it. */
  public double[] response(int m) {
    return responses[m];
  }

  /** Returns what a response of 1 of channel {@code m} brings in each geo, per head. */
  public double[] coefficients(int m) {
    return coefficients[m];
  }

  /** Returns how much the halo at place {@code h} lifts where its upper channel responds by 1. */
  public double strength(int h) {
    return strengths[h];
  }

  /** Returns the baseline per head, or its logarithm, in every cell. */
  public double[] baseline() {
    return baseline;
  }

  /** Returns what one per head, or one of the exponential, is worth in every cell. */
  public double[] worth() {
    return worth;
  }

  /** Returns the frame. */
  public PlanFrame frame() {
    return frame;
  }
}
