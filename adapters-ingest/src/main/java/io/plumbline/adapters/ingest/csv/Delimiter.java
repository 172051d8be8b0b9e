package io.plumbline.adapters.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Which character separates the cells of a file. */
final class Delimiter {

  private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

  private Delimiter() {}

  /**
   * Returns the candidate under which the first line has most of the wanted columns; under equals
   * the one that gives most cells; the comma if nothing speaks for another.
   *
   * @param start the first characters of the file
   */
  static char of(String start, Set<String> wanted) {
    char best = ',';
    long bestScore = -1;
    for (char candidate : CANDIDATES) {
      List<String> cells = firstLine(start, candidate);
      long found = cells.stream().map(String::strip).filter(wanted::contains).distinct().count();
      long score = found * 100_000 + cells.size();
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static List<String> firstLine(String start, char delimiter) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(start)) {
      Iterator<CsvRecord> records = reader.iterator();
      return records.hasNext() ? records.next().getFields() : List.of();
    } catch (CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
