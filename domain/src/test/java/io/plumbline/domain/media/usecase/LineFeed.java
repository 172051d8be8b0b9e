package io.plumbline.domain.media.usecase;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.HashingFeed;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A feed of lines like {@code 2024-01-01 12.50}: TV's spend in a week; below zero is refused. */
record LineFeed(String name, byte[] bytes) implements MediaFeed {

  static final Measure TV = new Measure(Measure.Kind.SPEND, "tv");

  @Override
  public Reading read(ColumnMapping mapping, Consumer<SourceRow> rows) {
    List<Finding> findings = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    long row = 1;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      row++;
      List<String> cells = List.of(line.split(" "));
      LocalDate date = LocalDate.parse(cells.getFirst());
      BigDecimal value = new BigDecimal(cells.getLast());
      if (value.signum() < 0) {
        var place = new Finding.Place(name, row, "tv");
        findings.add(Finding.error("negative", place, "It is " + value, "0 or more"));
      }
      dates.add(date);
      rows.accept(
          new SourceRow(row, cells, List.of(new Observation(row, date, Geo.NATIONAL, TV, value))));
    }
    return new Reading(
        HashingFeed.sha256(bytes),
        List.of("week", "tv"),
        row - 1,
        row - 1,
        dates.getFirst(),
        dates.getLast(),
        findings);
  }

  @Override
  public Head head(int rows) {
    return new Head(
        List.of("week", "tv"),
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .limit(rows)
            .map(line -> List.of(line.split(" ")))
            .toList(),
        List.of());
  }
}
