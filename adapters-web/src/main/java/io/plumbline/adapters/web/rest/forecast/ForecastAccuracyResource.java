package io.plumbline.adapters.web.rest.forecast;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How close forecasts came. */
@Dependent
@Path("brands/{brand}/forecast-accuracy")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastAccuracyResource {

  private final KnownBrand known;
  private final JudgeForecasts judge;

  @Inject
  public ForecastAccuracyResource(KnownBrand known, JudgeForecasts judge) {
    this.known = known;
    this.judge = judge;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary =
          "Holds what was promised to the last four weeks that are known, beside a seasonal-naive"
              + " forecast")
  public AccuracyJson accuracy(@PathParam("brand") String brand) {
    return judge.judge(known.named(brand)).map(AccuracyJson::from).orElseThrow(KnownRun::none);
  }
}
