package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;

import io.plumbline.adapters.web.pdf.LedgerPapers;
import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
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

/** The pack of a period on paper. */
@Dependent
@Path("brands/{brand}/ledger/periods/{first}/{last}/pdf")
public class PackPdfResource {

  private final KnownBrand known;
  private final ShowPeriod show;
  private final LedgerPapers papers;

  @Inject
  public PackPdfResource(KnownBrand known, ShowPeriod show, LedgerPapers papers) {
    this.known = known;
    this.show = show;
    this.papers = papers;
  }

  @GET
  @Produces(LedgerPapers.TYPE)
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Hands out what a period comes to as PDF, closed or not")
  @APIResponse(
      responseCode = "200",
      description = "Its first page names the pack's hash, head and last checkpoint",
      content =
          @Content(
              mediaType = LedgerPapers.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pack(
      @PathParam("brand") String brand,
      @PathParam("first") String first,
      @PathParam("last") String last) {
    return Response.ok(
            papers.pack(show.show(known.named(brand), PeriodResource.period(first, last))),
            LedgerPapers.TYPE)
        .build();
  }
}
