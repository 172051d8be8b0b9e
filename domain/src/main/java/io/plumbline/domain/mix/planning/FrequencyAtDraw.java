package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedChannel;

/** What the planned contacts of one channel bring at one draw, however often a head has them. */
final class FrequencyAtDraw {

  private final PlanFrame frame;
  private final PlanningDraws draws;
  private final ResolvedChannel channel;
  private final PlanEvaluator evaluator;
  private final LaidPlan all;
  private final LaidPlan none;
  private final FrequencyMeasures.Contacts contacts;
  private final int m;
  private final double[] position;
  private final double[] own;
  private final double[] carried;
  private final double[] cells;
  private final double[][] scratch;
  private double without;
  private double whole;

  FrequencyAtDraw(
      PlanFrame frame,
      PlanningDraws draws,
      SpendPlan plan,
      int m,
      FrequencyMeasures.Contacts contacts) {
    this.frame = frame;
    this.draws = draws;
    this.m = m;
    this.contacts = contacts;
    this.channel = frame.model().channels().get(m);
    this.evaluator = new PlanEvaluator(frame, draws);
    double[] totals = plan.totals();
    totals[m] = 0;
    this.all = LaidPlan.of(frame, plan);
    this.none = LaidPlan.of(frame, plan.scaledTo(totals));
    this.position = new double[draws.dimension()];
    this.own = new double[frame.cells()];
    this.carried = new double[frame.cells()];
    this.cells = new double[frame.cells()];
    int geos = frame.model().geos().size();
    this.scratch = channel.carryOver().scratch(frame.history(m), frame.periods(), geos);
  }

  /** Goes to a draw, and returns what the money brings as it is laid. */
  double load(int d) {
    evaluator.load(d);
    draws.read(d, position);
    int geos = frame.model().geos().size();
    channel
        .carryOver()
        .carry(
            position,
            channel.carryOverPlace(),
            contacts.cells(),
            frame.history(m),
            geos,
            carried,
            scratch);
    double now = evaluator.outcome(all, cells);
    without = evaluator.outcome(none, cells);
    System.arraycopy(evaluator.response(m), 0, own, 0, own.length);
    whole = total(1) - without;
    return now - without;
  }

  double halfSaturation() {
    return channel.curve().parameters().get(0).value(position[channel.curvePlace()]);
  }

  double slope() {
    return channel.curve().parameters().get(1).value(position[channel.curvePlace() + 1]);
  }

  /** Returns what the contacts bring where each of them responds by {@code each}. */
  double brought(double each) {
    // where parts add up the outcome is straight in each response, halos included
    return frame.model().scale().multiplicative() ? total(each) - without : each * whole;
  }

  private double total(double each) {
    double[] response = evaluator.response(m);
    for (int i = 0; i < own.length; i++) {
      response[i] = own[i] + each * carried[i];
    }
    return evaluator.summed(none.shifts(), cells);
  }
}
