package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.usecase.CreditChannels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who gets credit for what media brought, from a run. */
@Dependent
@Path("brands/{brand}/runs/{run}/attribution")
@Produces(MediaType.APPLICATION_JSON)
public class AttributionResource {

  private final KnownBrand known;
  private final CreditChannels credit;

  @Inject
  public AttributionResource(KnownBrand known, CreditChannels credit) {
    this.known = known;
    this.credit = credit;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary =
          "Credits each channel with its Shapley value, beside its contribution and, where the data"
              + " hold it, last click")
  public AttributionJson attribution(
      @PathParam("brand") String brand, @PathParam("run") String run) {
    return switch (credit.credit(known.named(brand), KnownRun.named(run))) {
      case CreditChannels.Outcome.Credited(ModelRun asked, var attribution) ->
          AttributionJson.of(asked.label(), attribution);
      case CreditChannels.Outcome.NotRestored(var why) -> throw RunRefusal.of(why);
    };
  }
}
