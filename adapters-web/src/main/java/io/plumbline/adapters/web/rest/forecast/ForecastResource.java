package io.plumbline.adapters.web.rest.forecast;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.usecase.FindForecast;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One forecast. */
@Dependent
@Path("brands/{brand}/forecasts/{forecast}")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

  private final KnownBrand known;
  private final FindForecast find;

  @Inject
  public ForecastResource(KnownBrand known, FindForecast find) {
    this.known = known;
    this.find = find;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows a forecast as it was made")
  public ForecastJson show(
      @PathParam("brand") String brand, @PathParam("forecast") String forecast) {
    BrandId owner = known.named(brand);
    return Forecast.numberOf(forecast).stream()
        .boxed()
        .flatMap(number -> find.find(owner, number).stream())
        .findFirst()
        .map(ForecastJson::from)
        .orElseThrow(() -> Problem.of(404, "The brand has no such forecast.").exception());
  }
}
