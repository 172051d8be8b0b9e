package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV file of which geos adjoin: a matrix with a column and a row for each geo and 1 where they
 * do, or two columns with a pair a row.
 */
public final class CsvNeighbours {

  /** What reading a file gave. */
  public sealed interface Outcome {

    /** The neighbours of each geo that has any, as the file tells them, one way or both. */
    record Read(Map<Geo, Set<Geo>> neighbours) implements Outcome {}

    /** None: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private CsvNeighbours() {}

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException if the bytes cannot be got at; whatever is in them is a finding
   */
  public static Outcome read(String name, CsvMediaFeed.Content content) {
    FindingList findings = new FindingList(name);
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      Rows rows =
          CsvRows.read(bytes, Set.of(), findings, (number, names) -> new Rows(names, findings));
      return rows == null || findings.refused()
          ? new Outcome.Refused(findings.toList())
          : new Outcome.Read(rows.near);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rows implements CsvRows.Taker {

    private final Map<Geo, Set<Geo>> near = new HashMap<>();
    private final List<String> names;
    private final FindingList findings;

    Rows(List<String> names, FindingList findings) {
      this.names = List.copyOf(names);
      this.findings = findings;
    }

    @Override
    public void take(long number, List<String> cells) {
      if (cells.stream().allMatch(String::isBlank)) {
        return;
      }
      if (cells.size() != names.size() || cells.getFirst().isBlank()) {
        findings.error(
            "row-shape",
            number,
            null,
            "The row has %d cells, the header %d.".formatted(cells.size(), names.size()),
            "As many cells as columns, a geo in the first.");
        return;
      }
      if (names.size() == 2) {
        pair(number, cells);
      } else {
        row(number, cells);
      }
    }

    private void pair(long number, List<String> cells) {
      if (cells.get(1).isBlank()) {
        findings.error("missing-value", number, names.get(1), "There is no geo.", "A geo.");
        return;
      }
      add(cells.get(0), cells.get(1));
    }

    private void row(long number, List<String> cells) {
      for (int i = 1; i < cells.size(); i++) {
        switch (cells.get(i).strip()) {
          case "1" -> add(cells.getFirst(), names.get(i));
          case "0", "" -> {}
          default ->
              findings.error(
                  "value",
                  number,
                  names.get(i),
                  "\"%s\" is neither 0 nor 1.".formatted(Excerpt.of(cells.get(i))),
                  "1 where the geos adjoin, else 0.");
        }
      }
    }

    private void add(String one, String other) {
      if (!one.strip().equals(other.strip())) {
        near.computeIfAbsent(new Geo(one.strip()), geo -> new HashSet<>())
            .add(new Geo(other.strip()));
      }
    }

    @Override
    public void finish(char delimiter, boolean quotesPaired, boolean endedLine) {
      if (!quotesPaired) {
        findings.error("quotes", null, null, "A quotation mark is not closed.", "Paired quotes.");
      }
    }
  }
}
