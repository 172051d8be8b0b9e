package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.job.JobCancelled;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where a test could be held. */
@Dependent
@Path("brands/{brand}/experiments/designs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ExperimentDesignsResource {

  private final KnownBrand known;
  private final DesignsUnderWay designs;

  @Inject
  public ExperimentDesignsResource(KnownBrand known, DesignsUnderWay designs) {
    this.known = known;
    this.designs = designs;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Operation(
      summary =
          "Looks for markets to hold a channel out in, on the brand's own history; nothing is put"
              + " on record. It takes seconds, a minute at most")
  @APIResponse(
      responseCode = "200",
      description = "The designs there are, or what stands in the way",
      content = @Content(schema = @Schema(implementation = DesignedJson.class)))
  @APIResponse(
      responseCode = "422",
      description = "The data do not allow a design, or a field is missing or out of range")
  @APIResponse(responseCode = "503", description = "Another is looked for, or it took too long")
  public Response design(@PathParam("brand") String brand, @Nullable NewDesign wish) {
    BrandId owner = known.named(brand);
    return ExperimentAnswers.attempt(() -> answer(needed("channel", wish).command(owner)));
  }

  private Response answer(PreviewDesign.Command command) {
    Optional<PreviewDesign.Outcome> found;
    try {
      found = designs.design(command);
    } catch (JobCancelled late) {
      return Problem.of(503, late.getMessage()).response();
    }
    if (found.isEmpty()) {
      return Problem.of(503, "Another design is looked for now: ask again in some seconds.")
          .response();
    }
    return switch (found.get()) {
      case PreviewDesign.Outcome.Designed(var panel, var design) ->
          Response.ok(DesignedJson.from(panel, design)).build();
      case PreviewDesign.Outcome.Refused(var findings) ->
          Problem.refused("The data do not allow a design.", findings).response();
    };
  }
}
