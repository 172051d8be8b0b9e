package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.planning.BudgetSheet;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A budget sheet from a file: {@code channel,line_item,spend[,least,most]}, a row a line item. */
public final class CsvBudgetSheet {

  /** What reading a file gave. */
  public sealed interface Outcome {

    /** The sheet, in the file's order; {@code warnings} refuse nothing. */
    record Read(BudgetSheet sheet, List<Finding> warnings) implements Outcome {}

    /** None: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private CsvBudgetSheet() {}

  /**
   * Reads the line items of the channels that {@code spec} pays for.
   *
   * @param name the file's name, for findings
   * @throws UncheckedIOException if the bytes cannot be got at; whatever is in them is a finding
   */
  public static Outcome read(String name, CsvMediaFeed.Content content, MixModelSpec spec) {
    FindingList findings = new FindingList(name);
    Set<String> paid =
        spec.channels().stream()
            .filter(ChannelSpec::paid)
            .map(channel -> channel.channel().value())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      BudgetRows rows =
          CsvRows.read(
              bytes,
              Set.copyOf(BudgetRows.KNOWN),
              findings,
              (number, names) -> new BudgetRows(number, names, paid, findings));
      return rows == null || findings.refused()
          ? new Outcome.Refused(findings.toList())
          : new Outcome.Read(new BudgetSheet(rows.lines()), findings.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
