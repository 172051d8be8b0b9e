package io.plumbline.adapters.web.rest.media;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.media.usecase.ListBatches;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The files a brand has imported. */
@Dependent
@Path("brands/{brand}/batches")
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {

  private final KnownBrand known;
  private final ListBatches batches;

  @Inject
  public BatchesResource(KnownBrand known, ListBatches batches) {
    this.known = known;
    this.batches = batches;
  }

  @GET
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Lists the brand's imported files, newest first")
  public List<BatchJson> newest(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("50") int limit) {
    return batches.newest(known.named(brand), Math.clamp(limit, 1, 500)).stream()
        .map(BatchJson::from)
        .toList();
  }
}
