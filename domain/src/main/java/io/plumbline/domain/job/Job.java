package io.plumbline.domain.job;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work and how far it is.
 *
 * @param subject the id of what is worked on: an upload, a fit request
 * @param title what it is, in the user's words
 * @param attempt how often it was begun; a worker that lost its lease holds an older number
 * @param summary one sentence on how it ended; empty before
 * @param findings why the input was refused, where it was
 */
public record Job(
    UUID id,
    BrandId brand,
    Kind kind,
    UUID subject,
    String title,
    Actor requestedBy,
    Instant requestedAt,
    State state,
    boolean cancelRequested,
    int attempt,
    Progress progress,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    String summary,
    List<Finding> findings) {

  /** What sort of work. */
  public enum Kind {
    IMPORT,
    FIT,
    BACKTEST
  }

  /** Where it stands. */
  public enum State {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Returns whether nothing more will happen. */
    public boolean finished() {
      return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
  }

  /** How much is done, in [0, 1], and what is being done, in the user's words. */
  public record Progress(double done, String doing) {

    /** Nothing done yet. */
    public static final Progress NONE = new Progress(0, "Waiting for a worker");

    public Progress {
      that(done >= 0 && done <= 1, "The progress (%s) must lie in [0, 1].", done);
    }
  }

  public Job {
    findings = List.copyOf(findings);
  }

  /** A job that waits to be begun. */
  public static Job queued(
      UUID id, BrandId brand, Kind kind, UUID subject, String title, Actor by, Instant at) {
    return new Job(
        id,
        brand,
        kind,
        subject,
        title,
        by,
        at,
        State.QUEUED,
        false,
        0,
        Progress.NONE,
        null,
        null,
        "",
        List.of());
  }
}
