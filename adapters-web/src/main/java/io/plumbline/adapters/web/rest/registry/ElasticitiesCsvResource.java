package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.sheet.ElasticityTable;
import io.plumbline.domain.mix.usecase.FindRun;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Elasticities of a run for a warehouse. */
@Dependent
@Path("brands/{brand}/runs/{run}/elasticities.csv")
public class ElasticitiesCsvResource {

  private final KnownBrand known;
  private final FindRun find;

  @Inject
  public ElasticitiesCsvResource(KnownBrand known, FindRun find) {
    this.known = known;
    this.find = find;
  }

  @GET
  @Produces("text/csv;charset=utf-8")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Hands out marginal returns and elasticities with their intervals, as CSV",
      description =
          "A row a channel, best first, with brand, run and periods, so that files of many runs"
              + " make one table. lower90 and upper90 are the ends of the credible interval.")
  @APIResponse(
      responseCode = "200",
      description = "A row a channel",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public String table(@PathParam("brand") String brand, @PathParam("run") String run) {
    return find.find(known.named(brand), KnownRun.named(run))
        .map(found -> ElasticityTable.of(found).csv())
        .orElseThrow(KnownRun::none);
  }
}
