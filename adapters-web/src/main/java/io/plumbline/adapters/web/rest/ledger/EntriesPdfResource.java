package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;

import io.plumbline.adapters.web.pdf.LedgerPapers;
import io.plumbline.adapters.web.rest.KnownBrand;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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

/** The entries of a ledger on paper. */
@Dependent
@Path("brands/{brand}/ledger/pdf")
public class EntriesPdfResource {

  private final KnownBrand known;
  private final LedgerPapers papers;

  @Inject
  public EntriesPdfResource(KnownBrand known, LedgerPapers papers) {
    this.known = known;
    this.papers = papers;
  }

  @GET
  @Produces(LedgerPapers.TYPE)
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(
      summary = "Hands out the entries as PDF, filtered as the ledger is; at most 20,000 of them")
  @APIResponse(
      responseCode = "200",
      description = "Its first page names filter, head and last checkpoint",
      content =
          @Content(
              mediaType = LedgerPapers.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response entries(@PathParam("brand") String brand, @BeanParam FilterQuery filter) {
    return Response.ok(papers.entries(known.named(brand), filter.filter()), LedgerPapers.TYPE)
        .build();
  }
}
