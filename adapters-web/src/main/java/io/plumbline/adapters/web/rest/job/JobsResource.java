package io.plumbline.adapters.web.rest.job;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.usecase.CancelJob;
import io.plumbline.domain.job.usecase.FindJob;
import io.plumbline.domain.job.usecase.FollowJobs;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A brand's background jobs. */
@Dependent
@Path("brands/{brand}/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

  private final KnownBrand known;
  private final FollowJobs follow;
  private final FindJob find;
  private final CancelJob cancel;

  @Inject
  public JobsResource(KnownBrand known, FollowJobs follow, FindJob find, CancelJob cancel) {
    this.known = known;
    this.follow = follow;
    this.find = find;
    this.cancel = cancel;
  }

  @GET
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Lists the brand's newest jobs, newest first")
  public List<JobJson> newest(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("50") int limit) {
    return follow.newest(known.named(brand), Math.clamp(limit, 1, 500)).stream()
        .map(JobJson::from)
        .toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Tells how far a job is, and how it ended")
  public JobJson one(@PathParam("brand") String brand, @PathParam("id") UUID id) {
    return JobJson.from(job(known.named(brand), id));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Asks for a job to stop")
  @APIResponse(
      responseCode = "202",
      description = "The job will stop",
      content = @Content(schema = @Schema(implementation = JobJson.class)))
  public Response cancel(@PathParam("brand") String brand, @PathParam("id") UUID id) {
    BrandId owner = known.named(brand);
    Job job = job(owner, id);
    return cancel.cancel(owner, id)
        ? Response.accepted(JobJson.from(job(owner, id))).build()
        : Problem.of(409, "This job is over: %s".formatted(job.state())).response();
  }

  private Job job(BrandId brand, UUID id) {
    return find.find(brand, id)
        .orElseThrow(() -> Problem.of(404, "The brand has no such job.").exception());
  }
}
