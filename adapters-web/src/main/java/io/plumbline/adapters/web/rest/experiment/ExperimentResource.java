package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.experiment.usecase.CheckContamination;
import io.plumbline.domain.experiment.usecase.EditExperiment;
import io.plumbline.domain.experiment.usecase.ShowExperiment;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One test: shown whole, changed while it is a draft. */
@Dependent
@Path("brands/{brand}/experiments/{label}")
@Produces(MediaType.APPLICATION_JSON)
public class ExperimentResource {

  private final KnownBrand known;
  private final ShowExperiment show;
  private final CheckContamination contamination;
  private final EditExperiment edit;

  @Inject
  public ExperimentResource(
      KnownBrand known,
      ShowExperiment show,
      CheckContamination contamination,
      EditExperiment edit) {
    this.known = known;
    this.show = show;
    this.contamination = contamination;
    this.edit = edit;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows everything of a test, what stands against it and its whole history")
  public WholeExperimentJson show(
      @PathParam("brand") String brand, @PathParam("label") String label) {
    BrandId owner = known.named(brand);
    return show.show(owner, label)
        .map(shown -> WholeExperimentJson.from(shown, contamination.check(owner, label)))
        .orElseThrow(ExperimentAnswers::unknown);
  }

  @PUT
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes a draft; waivers it had are void then")
  @APIResponse(
      responseCode = "200",
      description = "It is changed",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "Its plan is fixed, or it is over")
  @APIResponse(responseCode = "422", description = "A field is missing or out of range")
  public Response edit(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      NewExperiment wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    if (show.show(owner, label).isEmpty()) {
      throw ExperimentAnswers.unknown();
    }
    return ExperimentAnswers.attempt(
        () ->
            ExperimentAnswers.to(
                edit.edit(
                    new EditExperiment.Command(
                        owner,
                        label,
                        needed("plan", wish.plan()).plan(),
                        SignedIn.of(context).user().actor(),
                        Origin.REST))));
  }
}
