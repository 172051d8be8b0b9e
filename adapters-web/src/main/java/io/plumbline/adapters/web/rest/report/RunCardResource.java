package io.plumbline.adapters.web.rest.report;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.adapters.web.sheet.SheetProvenance;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.usecase.WriteRunCard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The card of a run. */
@Dependent
@Path("brands/{brand}/runs/{run}/card")
public class RunCardResource {

  private final KnownBrand known;
  private final WriteRunCard write;

  @Inject
  public RunCardResource(KnownBrand known, WriteRunCard write) {
    this.known = known;
    this.write = write;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows a run's card: data, priors, calibration, convergence, limits, people")
  public SheetJson show(@PathParam("brand") String brand, @PathParam("run") String run) {
    return SheetJson.from(card(brand, run), null);
  }

  @GET
  @Path("{form}")
  @Produces({"text/html", "application/pdf", "text/csv"})
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Hands out a run's card: form is html, pdf or csv")
  @APIResponse(
      responseCode = "200",
      description = "One page a model run",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(
      @PathParam("brand") String brand,
      @PathParam("run") String run,
      @PathParam("form") String form) {
    var wanted = SheetFiles.form(form);
    return SheetFiles.of(wanted, card(brand, run), SheetProvenance.card());
  }

  private FactSheet card(String brand, String run) {
    return write.write(known.named(brand), KnownRun.named(run)).orElseThrow(KnownRun::none);
  }
}
