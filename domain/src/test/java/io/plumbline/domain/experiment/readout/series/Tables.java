package io.plumbline.domain.experiment.readout.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Published data sets in the test resources. */
public final class Tables {

  private Tables() {}

  /** One row, by column name. */
  public record Row(Map<String, String> fields) {

    public String get(String name) {
      return Objects.requireNonNull(fields.get(name), name);
    }
  }

  /** Returns the rows of {@code experiments/file}, each by column name. */
  public static List<Row> rows(String file, String separator) {
    String path = "/experiments/" + file;
    try (InputStream stream =
        Objects.requireNonNull(Tables.class.getResourceAsStream(path), path)) {
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .replace("\"", "")
              .lines()
              .toList();
      String[] names = lines.getFirst().split(separator);
      return lines.stream().skip(1).map(line -> row(names, line.split(separator))).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Row row(String[] names, String[] values) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      row.put(names[i], values[i]);
    }
    return new Row(row);
  }
}
