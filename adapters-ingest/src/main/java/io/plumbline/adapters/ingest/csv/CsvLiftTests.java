package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.adapters.ingest.LiftTestFields;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Incrementality tests from a file: {@code lift_tests.csv}, a row a test. */
public final class CsvLiftTests {

  /** What reading a file gave. */
  public sealed interface Outcome {

    /** The tests, in the file's order; {@code warnings} refuse nothing. */
    record Read(List<LiftTest> tests, List<Finding> warnings) implements Outcome {}

    /** None: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private CsvLiftTests() {}

  /**
   * Reads the tests of the channels that {@code spec} pays for.
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
    Set<String> wanted = new LinkedHashSet<>(LiftTestFields.REQUIRED);
    wanted.add(LiftTestFields.GEOS);
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      LiftTestRows rows =
          CsvRows.read(
              bytes,
              wanted,
              findings,
              (number, names) -> new LiftTestRows(number, names, paid, findings));
      return rows == null || findings.refused()
          ? new Outcome.Refused(findings.toList())
          : new Outcome.Read(rows.tests(), findings.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
