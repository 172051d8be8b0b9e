package io.plumbline.adapters.web.rest.job;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.job.usecase.ListStandingJobs;
import io.plumbline.domain.job.usecase.RunStandingJob;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is done at set times, for all brands. */
@Dependent
@Path("jobs/standing")
@Produces(MediaType.APPLICATION_JSON)
public class StandingJobsResource {

  private final ListStandingJobs list;
  private final RunStandingJob run;

  @Inject
  public StandingJobsResource(ListStandingJobs list, RunStandingJob run) {
    this.list = list;
    this.run = run;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the standing jobs: owner, last and next run, failures in a row")
  public List<StandingJobJson> list() {
    return list.list().stream().map(StandingJobJson::from).toList();
  }

  @POST
  @Path("{name}/run")
  @RolesAllowed(ADMIN)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Runs a standing job now instead of at its next time")
  @APIResponse(responseCode = "202", description = "The next node that is free runs it")
  @APIResponse(responseCode = "409", description = "It is switched off, or is running")
  public Response run(@PathParam("name") String name, @Context SecurityContext context) {
    return switch (run.run(name, SignedIn.of(context).user().actor(), Origin.REST)) {
      case RunStandingJob.Outcome.Asked(var _) -> Response.accepted().build();
      case RunStandingJob.Outcome.NotNow(var _) ->
          Problem.of(409, "This job is switched off, or is running already.").response();
      case RunStandingJob.Outcome.Unknown(var _) ->
          Problem.of(404, "There is no such standing job.").response();
      case RunStandingJob.Outcome.NotAllowed(var _) ->
          Problem.of(403, "Only an admin runs a job out of turn.").response();
    };
  }
}
