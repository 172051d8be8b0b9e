package io.plumbline.adapters.web.rest.guardrail;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The rules a brand's moves keep to, by version. */
@Dependent
@Path("brands/{brand}/guardrails")
@Produces(MediaType.APPLICATION_JSON)
public class GuardrailsResource {

  private final KnownBrand known;
  private final ShowRules show;

  @Inject
  public GuardrailsResource(KnownBrand known, ShowRules show) {
    this.known = known;
    this.show = show;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows the rules in force, as sentences and as settings")
  public RulesJson inForce(@PathParam("brand") String brand) {
    return RulesJson.from(shown(known.named(brand), null));
  }

  @GET
  @Path("{version: [0-9]{1,9}}")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows the rules of a version that is or was in force")
  public RulesJson one(@PathParam("brand") String brand, @PathParam("version") int version) {
    return RulesJson.from(shown(known.named(brand), version));
  }

  @GET
  @Path("{version: [0-9]{1,9}}/differences/{other: [0-9]{1,9}}")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Tells what differs in the rules of another version")
  public List<DifferenceJson> differences(
      @PathParam("brand") String brand,
      @PathParam("version") int version,
      @PathParam("other") int other) {
    BrandId owner = known.named(brand);
    return DifferenceJson.from(shown(owner, version).book().diff(shown(owner, other).book()));
  }

  private ShowRules.Shown shown(BrandId brand, @Nullable Integer version) {
    return show.show(brand, version)
        .orElseThrow(
            () -> Problem.of(404, "The brand never had that version of the rules.").exception());
  }
}
