package io.plumbline.adapters.web.rest.report;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.sheet.SheetProvenance;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.usecase.PrepareReport;
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

/** Reports as they would be now; nothing is published by asking. */
@Dependent
@Path("brands/{brand}/report-previews/{kind}/{day}")
public class ReportPreviewsResource {

  private final KnownBrand known;
  private final PrepareReport prepare;

  @Inject
  public ReportPreviewsResource(KnownBrand known, PrepareReport prepare) {
    this.known = known;
    this.prepare = prepare;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows the report on the week or month of a day as it would be now")
  public SheetJson show(
      @PathParam("brand") String brand,
      @PathParam("kind") String kind,
      @PathParam("day") String day) {
    return SheetJson.from(sheet(brand, kind, day), null);
  }

  @GET
  @Path("{form}")
  @Produces({"text/html", "application/pdf", "text/csv"})
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Hands out the report as it would be now: form is html, pdf or csv")
  @APIResponse(
      responseCode = "200",
      description = "It says that it is a preview",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(
      @PathParam("brand") String brand,
      @PathParam("kind") String kind,
      @PathParam("day") String day,
      @PathParam("form") String form) {
    var wanted = SheetFiles.form(form);
    return SheetFiles.of(wanted, sheet(brand, kind, day), SheetProvenance.preview());
  }

  private FactSheet sheet(String brand, String named, String day) {
    ReportKind kind = SheetFiles.kind(named);
    return prepare
        .prepare(known.named(brand), kind, kind.holding(SheetFiles.day(day)))
        .orElseThrow(() -> Problem.of(404, "There is no such brand.").exception())
        .sheet();
  }
}
