package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.MediaFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A CSV file, read row by row. */
public final class CsvMediaFeed implements MediaFeed {

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
    Set<String> wanted = new HashSet<>(mapping.columns().values());
    wanted.add(mapping.dateColumn());
    if (mapping.geoColumn() != null) {
      wanted.add(mapping.geoColumn());
    }
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      RowReader reader =
          CsvRows.read(
              bytes,
              wanted,
              findings,
              (number, names) ->
                  new RowReader(
                      Header.of(names, number, mapping, findings), mapping, findings, rows));
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

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if the bytes cannot be got at; whatever is in them is a finding
   */
  @Override
  public Head head(int rows) {
    FindingList findings = new FindingList(name);
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      HeadReader reader =
          CsvRows.read(
              bytes,
              Set.of(),
              findings,
              (number, names) -> new HeadReader(names, number, rows, findings));
      return reader == null
          ? new Head(List.of(), List.of(), findings.toList())
          : new Head(reader.names(), reader.rows(), findings.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
