package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.BodyLimit;
import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.BrandId;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The specification a brand works with. */
@Dependent
@Path("brands/{brand}/specification")
public class SpecificationResource {

  private static final String YAML = "text/yaml; charset=utf-8";

  private final KnownBrand known;
  private final ShowMixModelSpec show;
  private final SaveMixModelSpec save;

  @Inject
  public SpecificationResource(KnownBrand known, ShowMixModelSpec show, SaveMixModelSpec save) {
    this.known = known;
    this.show = show;
    this.save = save;
  }

  @GET
  @Produces(YAML)
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Shows the brand's specification, every default filled in")
  public String show(@PathParam("brand") String brand) {
    return show.current(known.named(brand))
        .map(ShowMixModelSpec.Shown::text)
        .orElseThrow(() -> Problem.of(404, "The brand has no specification yet.").exception());
  }

  @PUT
  @Consumes({"text/yaml", "application/yaml"})
  @Produces(YAML)
  @RolesAllowed({LEAD, ADMIN})
  @BodyLimit(1 << 20)
  @Operation(summary = "Gives the brand a specification; every finding if it cannot be read")
  @APIResponse(responseCode = "200", description = "The specification, every default filled in")
  public Response save(
      @PathParam("brand") String brand, byte[] yaml, @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    String text = new String(yaml, StandardCharsets.UTF_8);
    return switch (save.save(
        new SaveMixModelSpec.Command(
            owner, text, "SPEC.yaml", SignedIn.of(context).user().actor(), Origin.REST))) {
      case SaveMixModelSpec.Outcome.Saved(var _) -> Response.ok(show(brand)).build();
      case SaveMixModelSpec.Outcome.Refused(var findings) ->
          Problem.refused("The specification cannot be read.", findings).response();
    };
  }
}
