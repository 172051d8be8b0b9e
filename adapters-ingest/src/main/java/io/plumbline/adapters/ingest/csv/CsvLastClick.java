package io.plumbline.adapters.ingest.csv;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What another attribution credits channels with over a fit's window, from a file: a row a channel.
 */
public final class CsvLastClick {

  static final String CHANNEL = "channel";
  static final String CREDITED = "credited";

  /** What reading a file gave. */
  public sealed interface Outcome {

    /** What each channel is credited with; {@code warnings} refuse nothing. */
    record Read(Map<ChannelId, Double> credited, List<Finding> warnings) implements Outcome {
      public Read {
        credited = Collections.unmodifiableMap(new LinkedHashMap<>(credited));
        warnings = List.copyOf(warnings);
      }
    }

    /** None: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private CsvLastClick() {}

  /**
   * Reads what the channels of {@code spec} are credited with.
   *
   * @param name the file's name, for findings
   * @throws UncheckedIOException if the bytes cannot be got at; whatever is in them is a finding
   */
  public static Outcome read(String name, CsvMediaFeed.Content content, MixModelSpec spec) {
    FindingList findings = new FindingList(name);
    Set<String> channels =
        spec.channels().stream()
            .map(ChannelSpec::channel)
            .map(ChannelId::value)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    try (HashedBytes bytes = new HashedBytes(content.open())) {
      LastClickRows rows =
          CsvRows.read(
              bytes,
              Set.of(CHANNEL, CREDITED),
              findings,
              (number, names) -> new LastClickRows(number, names, channels, findings));
      return rows == null || findings.refused()
          ? new Outcome.Refused(findings.toList())
          : new Outcome.Read(rows.credited(), findings.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
