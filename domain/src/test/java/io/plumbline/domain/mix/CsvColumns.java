package io.plumbline.domain.mix;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A test resource of plain comma-separated numbers, laid out as a specification wants it. */
public final class CsvColumns {

  private final List<String> header;
  private final List<List<String>> rows;

  private CsvColumns(List<String> header, List<List<String>> rows) {
    this.header = header;
    this.rows = rows;
  }

  public static CsvColumns read(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(CsvColumns.class.getResourceAsStream(resource), resource)) {
      List<List<String>> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> List.of(line.replace("\"", "").split(",", -1)))
              .toList();
      return new CsvColumns(lines.getFirst(), lines.subList(1, lines.size()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Adds a column that is 1 where another says {@code value}, and 0 elsewhere. */
  public CsvColumns flagged(String column, String value) {
    int place = header.indexOf(column);
    List<String> wider = new ArrayList<>(header);
    wider.add(value);
    List<List<String>> flagged = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> longer = new ArrayList<>(row);
      longer.add(row.get(place).equals(value) ? "1" : "0");
      flagged.add(longer);
    }
    return new CsvColumns(wider, flagged);
  }

  public List<String> header() {
    return header;
  }

  /** The sum of a column. */
  public double sum(String column) {
    int at = header.indexOf(column);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(at))).sum();
  }

  /** Lays the columns the specification maps on the grid. */
  public MediaDataset dataset(MixModelSpec spec) {
    MediaDataset.Assembler assembler = MediaDataset.assembler(spec.granularity());
    int date = header.indexOf(spec.dateColumn());
    long number = 1;
    for (List<String> row : rows) {
      number++;
      for (Map.Entry<Measure, String> mapped : spec.mapping().columns().entrySet()) {
        assembler.add(
            spec.granularity(),
            new Observation(
                number,
                LocalDate.parse(row.get(date)),
                Geo.NATIONAL,
                mapped.getKey(),
                new BigDecimal(row.get(header.indexOf(mapped.getValue())))));
      }
    }
    return assembler.assemble();
  }
}
