package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an imported last-click table credits channels with over a model's window, for comparison.
 *
 * <p>Counted as the model's answers are: in money, or in the KPI where its value is unknown.
 */
public final class LastClick {

  private LastClick() {}

  /**
   * Returns the sum over window and geos of each channel the data speak of; a cell without a number
   * credits nothing.
   */
  public static Map<ChannelId, Double> over(ResolvedMixModel model, MediaDataset data) {
    Map<ChannelId, Double> credited = new LinkedHashMap<>();
    for (int m = 0; m < model.channels().size(); m++) {
      ChannelId channel = model.channels().get(m).spec().channel();
      Measure measure = new Measure(Measure.Kind.LAST_CLICK, channel.value());
      if (data.has(measure)) {
        credited.put(channel, sum(model, data, data.series(measure)));
      }
    }
    return credited;
  }

  private static double sum(ResolvedMixModel model, MediaDataset data, double[] series) {
    List<LocalDate> window = model.window().periods();
    List<Geo> geos = model.geos();
    double[] money = model.money();
    int start = data.periods().indexOf(window.getFirst());
    double sum = 0;
    for (int g = 0; g < geos.size(); g++) {
      int place = data.geos().indexOf(geos.get(g));
      for (int t = 0; t < window.size() && place >= 0 && start >= 0; t++) {
        double credited = series[place * data.periods().size() + start + t];
        sum += Double.isNaN(credited) ? 0 : credited * money[t * geos.size() + g];
      }
    }
    return sum;
  }
}
