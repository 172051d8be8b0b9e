package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.media.port.MediaFormat;
import io.plumbline.domain.mix.mapping.ColumnGuess;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.shared.Finding;
import java.util.List;

/** Says what the columns of a file are probably there for; nothing of it is kept. */
public final class GuessMapping {

  /** How it ended. */
  public sealed interface Outcome {

    /**
     * A mapping to look at and to alter.
     *
     * @param rows the first rows, as they stand in the file
     */
    record Guessed(MappingDraft draft, List<List<String>> rows) implements Outcome {

      public Guessed {
        rows = List.copyOf(rows);
      }
    }

    /** The file has no header that could be read: every finding. */
    record Unreadable(List<Finding> findings) implements Outcome {

      public Unreadable {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Enough to see two days of a file with a row for each of many markets. */
  private static final int ROWS = 1_000;

  private final MediaFormat format;

  public GuessMapping(MediaFormat format) {
    this.format = format;
  }

  /** Returns the guess, or why there can be none. */
  public Outcome guess(String fileName, MediaFile content) {
    MediaFeed.Head head = format.feed(fileName, content).head(ROWS);
    return head.columns().isEmpty()
        ? new Outcome.Unreadable(head.findings())
        : new Outcome.Guessed(
            ColumnGuess.draft(fileName, head.columns(), head.rows()), head.rows());
  }
}
