package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.experiment.usecase.RankTests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What to test next, and whether enough is tested. */
@Dependent
@Path("brands/{brand}/experiments/queue")
@Produces(MediaType.APPLICATION_JSON)
public class ExperimentQueueResource {

  private final KnownBrand known;
  private final RankTests rank;

  @Inject
  public ExperimentQueueResource(KnownBrand known, RankTests rank) {
    this.known = known;
    this.rank = rank;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Ranks the channels by what a test of each is worth, with the reasons")
  public QueueJson queue(@PathParam("brand") String brand) {
    return QueueJson.from(rank.rank(known.named(brand)));
  }
}
