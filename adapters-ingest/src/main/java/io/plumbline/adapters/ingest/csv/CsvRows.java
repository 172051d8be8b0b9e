package io.plumbline.adapters.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.plumbline.adapters.ingest.FindingList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one CSV file, from its header to its end; what keeps them from being read is told.
 */
final class CsvRows {

  private static final int LONGEST_CELL = 100_000;

  /** Takes the rows behind the header. */
  interface Taker {

    /** Takes one row; {@code number} counts from 1, the header and blank lines included. */
    void take(long number, List<String> cells);

    /** Judges what only the whole file can tell, after its last row. */
    void finish(char delimiter, boolean quotesPaired, boolean endedLine);
  }

  /** Makes a taker of the header. */
  interface Opener<T extends Taker> {
    T open(long number, List<String> names);
  }

  private CsvRows() {}

  /**
   * Hands the rows over, and returns who took them; null if there was no header.
   *
   * @param wanted the columns that are looked for, by which the delimiter is told
   * @throws IOException if the bytes cannot be got at; whatever is in them is a finding
   */
  static <T extends Taker> @Nullable T read(
      HashedBytes bytes, Set<String> wanted, FindingList findings, Opener<T> opener)
      throws IOException {
    T taker = null;
    long number = 0;
    try {
      CsvCharacters characters = CsvCharacters.of(bytes);
      char delimiter = Delimiter.of(characters.start(), wanted);
      for (CsvRecord row : records(characters, delimiter)) {
        number++;
        List<String> cells = row.getFields();
        if (taker != null) {
          taker.take(number, cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
          taker = opener.open(number, cells);
        }
        if (findings.hopeless()) {
          findings.error(
              "given-up",
              number,
              null,
              "Reading stopped here, at %d findings.".formatted(FindingList.HOPELESS),
              "A file that is in better order.");
          return taker;
        }
      }
      if (taker == null) {
        findings.error(
            "empty-file", null, null, "The file is empty.", "A header row, and rows of data.");
      } else {
        taker.finish(delimiter, characters.quotesPaired(), characters.endedLine());
      }
    } catch (UnreadableFile e) {
      findings.error(e.rule(), null, null, e.problem(), e.accepted());
    } catch (UncheckedIOException e) {
      tell(e, findings);
    } catch (CsvParseException e) {
      findings.error(
          "malformed",
          number + 1,
          null,
          "The row cannot be taken apart: %s.".formatted(reason(e)),
          "Cells separated by one delimiter, those with a delimiter or line end inside in quotes.");
    }
    return taker;
  }

  private static CsvReader<CsvRecord> records(CsvCharacters characters, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(CsvRecordHandler.builder().maxFieldSize(LONGEST_CELL).build(), characters);
  }

  private static void tell(UncheckedIOException e, FindingList findings) {
    if (e.getCause() instanceof UnreadableFile unreadable) {
      findings.error(unreadable.rule(), null, null, unreadable.problem(), unreadable.accepted());
    } else {
      throw e;
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
