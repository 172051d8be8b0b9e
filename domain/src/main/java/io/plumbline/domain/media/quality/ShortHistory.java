package io.plumbline.domain.media.quality;

import static java.time.temporal.ChronoUnit.DAYS;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.time.LocalDate;
import java.util.List;

/** Less than two years: a season seen once cannot be told from a trend. */
record ShortHistory() implements DataQualityCheck {

  private static final int WEEKS = 104;

  @Override
  public List<Flaw> examine(MediaDataset data) {
    if (data.periods().isEmpty()) {
      return List.of();
    }
    LocalDate end = data.granularity().plus(data.periods().getLast(), 1);
    long weeks = DAYS.between(data.periods().getFirst(), end) / 7;
    if (weeks >= WEEKS) {
      return List.of();
    }
    return List.of(
        Flaw.ofAll(
            Finding.warning(
                "short-history",
                new Place(null, null, null),
                "The data cover %d weeks, from %s.".formatted(weeks, data.periods().getFirst()),
                "%d weeks or more, so that the season is seen twice.".formatted(WEEKS))));
  }
}
