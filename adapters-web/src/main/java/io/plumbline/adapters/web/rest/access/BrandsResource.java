package io.plumbline.adapters.web.rest.access;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.ListBrands;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The brands of this installation. */
@Dependent
@Path("brands")
@Produces(MediaType.APPLICATION_JSON)
public class BrandsResource {

  /** A brand's name and its currency as an ISO 4217 code. */
  public record NewBrand(@Nullable String name, @Nullable String currency) {}

  private final ListBrands list;
  private final AddBrand add;

  @Inject
  public BrandsResource(ListBrands list, AddBrand add) {
    this.list = list;
    this.add = add;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the brands, by name")
  public List<BrandJson> list() {
    return list.list().stream().map(BrandJson::from).toList();
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds a brand")
  @APIResponse(
      responseCode = "201",
      description = "The brand is there now",
      content = @Content(schema = @Schema(implementation = BrandJson.class)))
  public Response add(@Nullable NewBrand brand, @Context SecurityContext context) {
    if (brand == null || brand.name() == null || brand.currency() == null) {
      return Problem.of(400, "Send {\"name\": ..., \"currency\": \"USD\"}.").response();
    }
    return switch (add.add(
        new AddBrand.Command(
            brand.name(), brand.currency(), SignedIn.of(context).user().actor(), Origin.REST))) {
      case AddBrand.Outcome.Added(Brand added) ->
          Response.created(URI.create("/api/v1/brands/" + added.id()))
              .entity(BrandJson.from(added))
              .build();
      case AddBrand.Outcome.Exists(BrandId id) ->
          Problem.of(409, "There is a brand %s already.".formatted(id)).response();
      case AddBrand.Outcome.Refused(String reason) -> Problem.of(422, reason).response();
    };
  }
}
