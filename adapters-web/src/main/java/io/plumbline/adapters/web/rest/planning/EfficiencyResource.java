package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.usecase.MeasureEfficiency;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How well the money of each channel works, from a run. */
@Dependent
@Path("brands/{brand}/runs/{run}/efficiency")
@Produces(MediaType.APPLICATION_JSON)
public class EfficiencyResource {

  private final KnownBrand known;
  private final MeasureEfficiency measure;
  private final ShowDecisionCurrency currency;

  @Inject
  public EfficiencyResource(
      KnownBrand known, MeasureEfficiency measure, ShowDecisionCurrency currency) {
    this.known = known;
    this.measure = measure;
    this.currency = currency;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary =
          "Measures how well each channel's money works: marginal return and cost, room, waste and"
              + " what is back within the payback window")
  public EfficiencyJson efficiency(
      @PathParam("brand") String brand,
      @PathParam("run") String run,
      @QueryParam("payback_days") @Nullable Integer paybackDays) {
    BrandId owner = known.named(brand);
    PaybackWindow payback =
        paybackDays == null ? currency.of(owner).payback() : window(paybackDays);
    return switch (measure.measure(owner, KnownRun.named(run), payback)) {
      case MeasureEfficiency.Outcome.Measured measured -> EfficiencyJson.of(measured, payback);
      case MeasureEfficiency.Outcome.NotRestored(var why) -> throw RunRefusal.of(why);
    };
  }

  private static PaybackWindow window(int days) {
    try {
      return new PaybackWindow(days);
    } catch (IllegalArgumentException refused) {
      throw Problem.of(400, refused.getMessage()).exception();
    }
  }
}
