package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the figures of Home can tell and what they cannot, in sentences. */
final class Reach {

  private static final int ENOUGH_WEEKS = PromotionPolicy.DEFAULT.minimumWeeks();

  private Reach() {}

  static List<String> of(MixModelReport.Data data) {
    List<String> sentences = new ArrayList<>();
    long weeks = ChronoUnit.DAYS.between(data.first(), data.last().plusDays(data.periodDays())) / 7;
    if (weeks < ENOUGH_WEEKS) {
      sentences.add(
          ("Short history: %d weeks. Below %d weeks a season is not seen twice and can pass for a"
                  + " channel's effect; read the intervals as too narrow rather than too wide.")
              .formatted(weeks, ENOUGH_WEEKS));
    }
    sentences.add(
        ("A mix model looks back: it tells what money did over weeks and months, up to %s, not what"
                + " works today. It stands beside tests and what platforms count, and replaces"
                + " neither; where a channel has no test, it may be confident and wrong.")
            .formatted(Format.day(data.last())));
    return sentences;
  }
}
