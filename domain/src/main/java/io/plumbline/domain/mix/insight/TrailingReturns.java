package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What all paid media together returned in each span of 13 weeks of the last 26. */
final class TrailingReturns {

  private static final int SPAN_DAYS = 13 * 7;
  private static final int REACH_DAYS = 26 * 7;

  private TrailingReturns() {}

  static List<TrailingReturn> of(ResolvedMixModel model, double[] actual, PeriodDraws media) {
    int periods = model.window().length();
    int geos = model.geos().size();
    int span = SPAN_DAYS / model.spec().granularity().days();
    int reach = Math.min(periods, REACH_DAYS / model.spec().granularity().days());
    List<TrailingReturn> returns = new ArrayList<>();
    for (int end = periods - reach + span; end <= periods; end++) {
      int from = end - span;
      double spend = 0;
      for (ResolvedChannel channel : model.channels()) {
        spend += Arrays.stream(channel.spend(), from * geos, end * geos).sum();
      }
      double outcome = Arrays.stream(actual, from, end).sum();
      if (spend > 0 && outcome != 0) {
        double[] totals = media.totals(from, end);
        double money = spend;
        returns.add(
            new TrailingReturn(
                model.window().periods().get(end - 1),
                span,
                spend,
                Summary.of(totals),
                Summary.of(Arrays.stream(totals).map(total -> total / money).toArray()),
                Summary.of(Arrays.stream(totals).map(total -> total / outcome).toArray())));
      }
    }
    return returns;
  }
}
