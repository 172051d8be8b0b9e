package io.plumbline.adapters.persistence.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One chain's file, line by line: names under which it was drawn, and its rows. */
final class StanCsvReader {

  private static final Pattern NAMED = Pattern.compile("# (\\S+) is (.*)");

  private final String file;
  private final Map<String, String> originals = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private int line;

  StanCsvReader(String file) {
    this.file = file;
  }

  /**
   * Takes the next line.
   *
   * @throws IllegalArgumentException if it does not fit those before
   */
  void take(String text) {
    line++;
    if (text.startsWith("#")) {
      Matcher named = NAMED.matcher(text);
      if (named.matches()) {
        originals.put(named.group(1), named.group(2));
      }
    } else if (rows.isEmpty() && names.isEmpty()) {
      String[] columns = text.split(",", -1);
      for (int c = 1; c < columns.length; c++) {
        names.add(originals.getOrDefault(columns[c], columns[c]));
      }
    } else {
      rows.add(numbers(text.split(",", -1)));
    }
  }

  private double[] numbers(String[] cells) {
    if (cells.length != names.size() + 1) {
      throw refusal("has %d numbers, not %d".formatted(cells.length, names.size() + 1));
    }
    double[] numbers = new double[cells.length];
    for (int c = 0; c < cells.length; c++) {
      numbers[c] = number(cells[c]);
    }
    return numbers;
  }

  private double number(String cell) {
    return switch (cell) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> {
        try {
          yield Double.parseDouble(cell);
        } catch (NumberFormatException e) {
          throw refusal("has \"%s\" where a number belongs".formatted(cell));
        }
      }
    };
  }

  private IllegalArgumentException refusal(String problem) {
    return new IllegalArgumentException("%s, line %d, %s.".formatted(file, line, problem));
  }

  List<String> names() {
    return List.copyOf(names);
  }

  List<double[]> rows() {
    return rows;
  }
}
