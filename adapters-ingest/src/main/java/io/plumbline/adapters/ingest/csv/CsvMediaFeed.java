package io.plumbline.adapters.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.MediaFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV file, read row by row. */
public final class CsvMediaFeed implements MediaFeed {

  private static final int LONGEST_CELL = 100_000;

  /** The bytes of a file, from the first, as often as asked for. */
  @FunctionalInterface
  public interface Content {

    /** Returns the bytes; the caller closes them. */
    InputStream open() throws IOException;
  }

  private final String name;
  private final Content content;

  /**
   * @param name the file's name, for findings
   * @param content CSV, plain or as gzip, which is told by the bytes and not by the name
   */
  public CsvMediaFeed(String name, Content content) {
    this.name = name;
    this.content = content;
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if the bytes cannot be got at; whatever is in them is a finding
   */
  @Override
  public Reading read(ColumnMapping mapping, Consumer<SourceRow> rows) {
    FindingList findings = new FindingList(name);
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      RowReader reader = read(bytes, mapping, findings, rows);
      String sha256 = bytes.sha256();
      return reader == null
          ? new Reading(sha256, List.of(), 0, 0, null, null, findings.toList())
          : new Reading(
              sha256,
              reader.names(),
              reader.count(),
              reader.observations(),
              reader.periods().first(),
              reader.periods().last(),
              findings.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable RowReader read(
      HashedBytes bytes, ColumnMapping mapping, FindingList findings, Consumer<SourceRow> rows)
      throws IOException {
    RowReader reader = null;
    long number = 0;
    try {
      CsvCharacters characters = CsvCharacters.of(bytes);
      char delimiter = Delimiter.of(characters.start(), mapping);
      for (CsvRecord row : records(characters, delimiter)) {
        number++;
        List<String> cells = row.getFields();
        if (reader != null) {
          reader.take(number, cells);
        } else if (!cells.stream().allMatch(String::isBlank)) {
          Header header = Header.of(cells, number, mapping, findings);
          reader = new RowReader(header, mapping, findings, rows);
        }
        if (findings.hopeless()) {
          findings.error(
              "given-up",
              number,
              null,
              "Reading stopped here, at %d findings.".formatted(FindingList.HOPELESS),
              "A file that is in better order.");
          return reader;
        }
      }
      if (reader == null) {
        findings.error(
            "empty-file", null, null, "The file is empty.", "A header row, and rows of data.");
      } else {
        reader.finish(delimiter, characters.quotesPaired(), characters.endedLine());
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
    return reader;
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
