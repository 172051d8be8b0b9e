package io.plumbline.adapters.web.preview;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.media.port.MediaFormat;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A stand-in for the reader of files that are not stored yet, which lives in another adapter: plain
 * cells between commas, a date in the mapped column, and a finding for what is no number.
 */
final class LinesFormat implements MediaFormat {

  /** A made-up retailer of two years, by formula. */
  static final String SAMPLE = sample();

  private static String sample() {
    StringBuilder csv =
        new StringBuilder("week,revenue,tv_spend,search_spend,promo,price,remark\n");
    for (int week = 0; week < 120; week++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%.2f,%.2f,%.2f,%d,%.2f,x%n",
              LocalDate.of(2024, 1, 1).plusWeeks(week),
              9000 + 1500 * Math.sin(week / 8.3) + 150 * Math.cos(week * 2.7),
              week % 5 < 2 ? 900.0 + 40 * (week % 7) : 0,
              400 + 150 * Math.sin(week * 0.9),
              week % 11 == 3 ? 1 : 0,
              49 + Math.sin(week / 17.0)));
    }
    return csv.toString();
  }

  @Override
  public MediaFeed feed(String fileName, MediaFile content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.read(bytes::writeBytes);
    return new Lines(
        fileName,
        bytes
            .toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> List.of(line.split(",", -1)))
            .toList());
  }

  private record Lines(String name, List<List<String>> lines) implements MediaFeed {

    @Override
    public Head head(int rows) {
      return lines.size() < 2
          ? new Head(
              List.of(),
              List.of(),
              List.of(
                  Finding.error(
                      "empty-file",
                      Finding.Place.file(name),
                      "The file is empty.",
                      "A header row, and rows of data.")))
          : new Head(lines.getFirst(), lines.stream().skip(1).limit(rows).toList(), List.of());
    }

    @Override
    public Reading read(ColumnMapping mapping, Consumer<SourceRow> rows) {
      List<Finding> findings = new ArrayList<>();
      List<String> header = lines.getFirst();
      List<LocalDate> dates = new ArrayList<>();
      long numbers = 0;
      for (int i = 1; i < lines.size(); i++) {
        List<String> cells = lines.get(i);
        LocalDate date = LocalDate.parse(cells.get(header.indexOf(mapping.dateColumn())));
        List<Observation> read = new ArrayList<>();
        for (Map.Entry<Measure, String> column : mapping.columns().entrySet()) {
          String cell = cells.get(header.indexOf(column.getValue()));
          if (cell.matches("-?\\d+(\\.\\d+)?")) {
            read.add(
                new Observation(i + 1L, date, Geo.NATIONAL, column.getKey(), new BigDecimal(cell)));
          } else {
            findings.add(
                Finding.error(
                    "number",
                    new Finding.Place(name, i + 1L, column.getValue()),
                    "\"%s\" is not a number.".formatted(cell),
                    "Digits with an optional decimal point, such as 12400.50."));
          }
        }
        dates.add(date);
        numbers += read.size();
        rows.accept(new SourceRow(i + 1L, cells, read));
      }
      return new Reading(
          "0".repeat(64),
          header,
          lines.size() - 1L,
          numbers,
          dates.getFirst(),
          dates.getLast(),
          findings);
    }
  }
}
