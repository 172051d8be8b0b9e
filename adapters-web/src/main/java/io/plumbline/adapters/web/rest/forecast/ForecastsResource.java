package io.plumbline.adapters.web.rest.forecast;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static java.util.Objects.requireNonNullElse;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.adapters.web.rest.planning.RunRefusal;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.MakeForecast;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What was promised of a brand's outcome. */
@Dependent
@Path("brands/{brand}/forecasts")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastsResource {

  /**
   * What to forecast; absent parts, or an empty body, for a quarter of the run the brand stands on.
   *
   * @param spend what channels spend a period
   * @param controls what is stated of controls and treatments, one number a period
   */
  public record NewForecast(
      @Nullable String run,
      @Nullable Integer days,
      @Nullable Map<String, @Nullable Double> spend,
      @Nullable Map<String, double @Nullable []> controls) {

    private static final NewForecast DEFAULT = new NewForecast(null, null, null, null);

    MakeForecast.Command of(BrandId brand, RunReference meant, Actor by) {
      Map<ChannelId, Double> stated = new HashMap<>();
      if (spend != null) {
        spend.forEach((channel, money) -> stated.put(new ChannelId(channel), said(channel, money)));
      }
      return new MakeForecast.Command(
          brand,
          meant,
          requireNonNullElse(days, MakeForecast.USUAL_DAYS),
          stated,
          said(),
          by,
          Origin.REST);
    }

    private Map<String, double[]> said() {
      Map<String, double[]> said = new HashMap<>();
      if (controls != null) {
        controls.forEach((column, numbers) -> said.put(column, said(column, numbers)));
      }
      return said;
    }

    private static <T> T said(String of, @Nullable T value) {
      if (value == null) {
        throw new IllegalArgumentException("What is stated of %s must not be null.".formatted(of));
      }
      return value;
    }
  }

  private final KnownBrand known;
  private final ShowChampion shown;
  private final MakeForecast make;
  private final ListForecasts list;

  @Inject
  public ForecastsResource(
      KnownBrand known, ShowChampion shown, MakeForecast make, ListForecasts list) {
    this.known = known;
    this.shown = shown;
    this.make = make;
    this.list = list;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the brand's newest forecasts, newest first")
  public List<ForecastJson> list(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("20") int limit) {
    return list.newest(known.named(brand), Math.clamp(limit, 1, 200)).stream()
        .map(ForecastJson::from)
        .toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(summary = "Promises what the coming periods bring under a plan, and keeps the promise")
  @APIResponse(
      responseCode = "201",
      description = "The promise",
      content = @Content(schema = @Schema(implementation = ForecastJson.class)))
  public Response make(
      @PathParam("brand") String brand,
      @Nullable NewForecast wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    NewForecast asked = requireNonNullElse(wish, NewForecast.DEFAULT);
    MakeForecast.Command command;
    try {
      command = asked.of(owner, meant(owner, asked), SignedIn.of(context).user().actor());
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
    return switch (make.make(command)) {
      case MakeForecast.Outcome.Made(Forecast forecast) ->
          Response.created(
                  URI.create("/api/v1/brands/%s/forecasts/%s".formatted(owner, forecast.label())))
              .entity(ForecastJson.from(forecast))
              .build();
      case MakeForecast.Outcome.Refused(String why) -> Problem.of(422, why).response();
      case MakeForecast.Outcome.NotRestored(var why) -> throw RunRefusal.of(why);
    };
  }

  private RunReference meant(BrandId brand, NewForecast asked) {
    return asked.run() == null
        ? shown
            .show(brand)
            .map(ShownRun::run)
            .<RunReference>map(run -> new RunReference.ById(run.id()))
            .orElseThrow(KnownRun::none)
        : KnownRun.named(asked.run());
  }
}
