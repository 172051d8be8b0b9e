package io.plumbline.adapters.web.rest.programme;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.reporting.HeadlineKpi;
import io.plumbline.domain.reporting.HeadlineKpis;
import io.plumbline.domain.reporting.usecase.ChooseHeadlineKpis;
import io.plumbline.domain.reporting.usecase.ShowHeadlineKpis;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The three figures everybody finds at the head of a brand's Home. */
@Dependent
@Path("brands/{brand}/headline-kpis")
@Produces(MediaType.APPLICATION_JSON)
public class HeadlineKpisResource {

  /**
   * The figures, from left to right.
   *
   * @param kpis three keys, each once
   */
  public record NewHeadlineKpis(@Nullable List<String> kpis) {}

  private final KnownBrand known;
  private final ShowHeadlineKpis show;
  private final ChooseHeadlineKpis choose;

  @Inject
  public HeadlineKpisResource(KnownBrand known, ShowHeadlineKpis show, ChooseHeadlineKpis choose) {
    this.known = known;
    this.show = show;
    this.choose = choose;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows which figures stand at the head of Home, and which there are")
  public HeadlineKpisJson show(@PathParam("brand") String brand) {
    return HeadlineKpisJson.of(show.of(known.named(brand)));
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Chooses which figures stand at the head of Home")
  @APIResponse(
      responseCode = "200",
      description = "They stand there now, or did already",
      content = @Content(schema = @Schema(implementation = HeadlineKpisJson.class)))
  @APIResponse(responseCode = "400", description = "They are not three different figures")
  public Response choose(
      @PathParam("brand") String brand, NewHeadlineKpis wish, @Context SecurityContext context) {
    var command =
        new ChooseHeadlineKpis.Command(
            known.named(brand), asked(wish), SignedIn.of(context).user().actor(), Origin.REST);
    return switch (choose.choose(command)) {
      case ChooseHeadlineKpis.Outcome.Chosen(var now) ->
          Response.ok(HeadlineKpisJson.of(now)).build();
      case ChooseHeadlineKpis.Outcome.Already(var now) ->
          Response.ok(HeadlineKpisJson.of(now)).build();
      case ChooseHeadlineKpis.Outcome.NotAllowed _ ->
          Problem.of(403, "Only admins choose what stands at the head of Home.").response();
    };
  }

  private static HeadlineKpis asked(NewHeadlineKpis wish) {
    List<String> keys = wish.kpis() == null ? List.of() : wish.kpis();
    List<HeadlineKpi> kpis =
        keys.stream().flatMap(key -> HeadlineKpi.of(key).stream()).distinct().toList();
    if (kpis.size() != HeadlineKpis.COUNT || keys.size() != HeadlineKpis.COUNT) {
      throw Problem.of(
              400,
              "kpis names three different figures of: %s."
                  .formatted(
                      Arrays.stream(HeadlineKpi.values())
                          .map(HeadlineKpi::key)
                          .collect(Collectors.joining(", "))))
          .exception();
    }
    return new HeadlineKpis(kpis);
  }
}
