package io.plumbline.domain.media.port;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of observations. It can be read more than once, and is never held in memory whole. */
public interface MediaFeed {

  /** Returns the file's name as the user gave it, without folders. */
  String name();

  /**
   * Reads the file from its first row to its last, and hands every row that could be read to {@code
   * rows}. All findings are collected (up to a stated number); one of severity ERROR refuses the
   * file.
   */
  Reading read(ColumnMapping mapping, Consumer<SourceRow> rows);

  /**
   * Returns how the file begins: its header and at most so many rows behind it, whatever a column
   * holds.
   */
  Head head(int rows);

  /**
   * How a file begins.
   *
   * @param columns the names in the header; none if there is no header
   * @param rows the cells of the first rows that have as many as the header
   * @param findings what keeps the file from being taken, as far as its beginning shows it
   */
  record Head(List<String> columns, List<List<String>> rows, List<Finding> findings) {

    public Head {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What reading a file found.
   *
   * @param sha256 the hash of the file's bytes, in hexadecimal digits
   * @param rows how many rows of data it has
   * @param first the first day it speaks of; absent if no row could be read
   * @param last the first day of its last period
   */
  record Reading(
      String sha256,
      List<String> header,
      long rows,
      long observations,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      List<Finding> findings) {

    public Reading {
      header = List.copyOf(header);
      findings = List.copyOf(findings);
    }

    /** Returns whether any finding refuses the file. */
    public boolean refused() {
      return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
  }
}
