package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.mix.usecase.FindScenario;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One stored scenario. */
@Dependent
@Path("brands/{brand}/scenarios/{scenario}")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioResource {

  private final KnownBrand known;
  private final FindScenario find;

  @Inject
  public ScenarioResource(KnownBrand known, FindScenario find) {
    this.known = known;
    this.find = find;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows a scenario whole: what was asked, what the run said, the decision")
  public StoredScenarioJson one(
      @PathParam("brand") String brand, @PathParam("scenario") String scenario) {
    return find.find(known.named(brand), KnownScenario.named(scenario))
        .map(StoredScenarioJson::from)
        .orElseThrow(KnownScenario::none);
  }
}
