package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.mix.insight.ChannelElasticity;
import io.plumbline.domain.mix.usecase.FindRun;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Marginal returns and elasticities of a run. */
@Dependent
@Path("brands/{brand}/runs/{run}/elasticities")
@Produces(MediaType.APPLICATION_JSON)
public class ElasticitiesResource {

  private final KnownBrand known;
  private final FindRun find;

  @Inject
  public ElasticitiesResource(KnownBrand known, FindRun find) {
    this.known = known;
    this.find = find;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Ranks channels by the return of their next unit of money, with elasticities")
  public List<ElasticityJson> ranked(
      @PathParam("brand") String brand, @PathParam("run") String run) {
    List<ChannelElasticity> ranked =
        find.find(known.named(brand), KnownRun.named(run))
            .map(found -> ChannelElasticity.ranked(found.report()))
            .orElseThrow(KnownRun::none);
    return IntStream.range(0, ranked.size())
        .mapToObj(i -> ElasticityJson.of(i + 1, ranked.get(i)))
        .toList();
  }
}
