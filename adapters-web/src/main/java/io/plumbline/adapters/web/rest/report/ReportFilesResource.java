package io.plumbline.adapters.web.rest.report;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.sheet.SheetProvenance;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.usecase.FindReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Published reports as files. */
@Dependent
@Path("brands/{brand}/reports/{report}/{form}")
public class ReportFilesResource {

  private final KnownBrand known;
  private final FindReport find;

  @Inject
  public ReportFilesResource(KnownBrand known, FindReport find) {
    this.known = known;
    this.find = find;
  }

  @GET
  @Produces({"text/html", "application/pdf", "text/csv"})
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Hands out a published report: form is html, pdf or csv")
  @APIResponse(
      responseCode = "200",
      description = "It names its hash and its ledger entry",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(
      @PathParam("brand") String brand,
      @PathParam("report") String report,
      @PathParam("form") String form) {
    KeptReport kept = ReportsResource.kept(find, known.named(brand), report);
    return SheetFiles.of(SheetFiles.form(form), kept.report().sheet(), SheetProvenance.of(kept));
  }
}
