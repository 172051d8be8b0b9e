package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.mix.usecase.ShowChampion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The run a brand stands on. */
@Dependent
@Path("brands/{brand}/champion")
@Produces(MediaType.APPLICATION_JSON)
public class ChampionResource {

  private final KnownBrand known;
  private final ShowChampion show;

  @Inject
  public ChampionResource(KnownBrand known, ShowChampion show) {
    this.known = known;
    this.show = show;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows the champion, or the newest run while there is none")
  public ChampionJson show(@PathParam("brand") String brand) {
    return show.show(known.named(brand))
        .map(ChampionJson::from)
        .orElseThrow(() -> Problem.of(404, "The brand has no run yet.").exception());
  }
}
