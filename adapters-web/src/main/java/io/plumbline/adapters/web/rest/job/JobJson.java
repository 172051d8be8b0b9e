package io.plumbline.adapters.web.rest.job;

import io.plumbline.adapters.web.rest.FindingJson;
import io.plumbline.domain.job.Job;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work and how far it is.
 *
 * @param done how much is done, in [0, 1]
 */
public record JobJson(
    UUID id,
    String brand,
    String kind,
    String title,
    String requestedBy,
    Instant requestedAt,
    String state,
    boolean cancelRequested,
    int attempt,
    double done,
    String doing,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    String summary,
    List<FindingJson> findings) {

  public static JobJson from(Job job) {
    return new JobJson(
        job.id(),
        job.brand().value(),
        job.kind().name(),
        job.title(),
        job.requestedBy().name(),
        job.requestedAt(),
        job.state().name(),
        job.cancelRequested(),
        job.attempt(),
        job.progress().done(),
        job.progress().doing(),
        job.startedAt(),
        job.finishedAt(),
        job.summary(),
        FindingJson.from(job.findings()));
  }

  /** Returns the answer to a request that is now worked on in the background. */
  public static Response accepted(Job job) {
    return Response.accepted(from(job))
        .location(URI.create("/api/v1/brands/%s/jobs/%s".formatted(job.brand(), job.id())))
        .build();
  }
}
