package io.plumbline.adapters.web.rest.media;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a brand's data are worth. */
@Dependent
@Path("brands/{brand}/quality")
@Produces(MediaType.APPLICATION_JSON)
public class QualityResource {

  private final KnownBrand known;
  private final AssessDataQuality assess;

  @Inject
  public QualityResource(KnownBrand known, AssessDataQuality assess) {
    this.known = known;
    this.assess = assess;
  }

  @GET
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Judges the brand's data as of today")
  public QualityJson quality(@PathParam("brand") String brand) {
    return QualityJson.from(assess.assess(known.named(brand)));
  }
}
