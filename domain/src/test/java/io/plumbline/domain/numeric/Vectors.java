package io.plumbline.domain.numeric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reference numbers in a test resource: cases in rows, fields by semicolon, numbers by blank. */
public final class Vectors {

  private Vectors() {}

  /** One case. */
  public record Row(Map<String, String> fields) {

    public String text(String field) {
      return Objects.requireNonNull(fields.get(field), field);
    }

    public double number(String field) {
      return text(field).equals("nan") ? Double.NaN : Double.parseDouble(text(field));
    }

    public double[] numbers(String field) {
      return Arrays.stream(text(field).split(" "))
          .mapToDouble(word -> word.equals("nan") ? Double.NaN : Double.parseDouble(word))
          .toArray();
    }

    @Override
    public String toString() {
      return fields.entrySet().stream()
          .filter(field -> field.getValue().length() < 30)
          .toList()
          .toString();
    }
  }

  public static Stream<Row> read(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(Vectors.class.getResourceAsStream(resource), resource)) {
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String[] names = lines.getFirst().split(";");
      return lines.stream()
          .skip(1)
          .map(
              line -> {
                String[] values = line.split(";");
                Map<String, String> fields = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                  fields.put(names[i], values[i]);
                }
                return new Row(fields);
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
