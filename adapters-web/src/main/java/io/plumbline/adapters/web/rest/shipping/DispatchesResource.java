package io.plumbline.adapters.web.rest.shipping;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.usecase.FindDispatch;
import io.plumbline.domain.change.usecase.ListDispatches;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The orders of budget on their way outside. */
@Dependent
@Path("brands/{brand}/dispatches")
@Produces(MediaType.APPLICATION_JSON)
public class DispatchesResource {

  private final KnownBrand known;
  private final ListDispatches list;
  private final FindDispatch find;

  @Inject
  public DispatchesResource(KnownBrand known, ListDispatches list, FindDispatch find) {
    this.known = known;
    this.list = list;
    this.find = find;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the newest orders and how far they are")
  public List<DispatchJson> newest(@PathParam("brand") String brand) {
    return list.list(known.named(brand)).stream().map(DispatchJson::from).toList();
  }

  @GET
  @Path("{order}")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows how far an order is, place by place")
  public DispatchJson one(@PathParam("brand") String brand, @PathParam("order") UUID order) {
    return DispatchJson.from(found(brand, order));
  }

  @GET
  @Path("{order}/sheet")
  @Produces("text/csv")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Hands out what a person has to set, as a sheet")
  @APIResponse(
      responseCode = "200",
      description = "A row a line item that waits for a person",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response sheet(@PathParam("brand") String brand, @PathParam("order") UUID order) {
    Dispatch dispatch = found(brand, order);
    String name = "%s-step-%s.csv".formatted(dispatch.order().request(), dispatch.order().step());
    return Response.ok(SheetCsv.of(dispatch))
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
        .build();
  }

  private Dispatch found(String brand, UUID order) {
    return find.find(known.named(brand), order)
        .orElseThrow(() -> Problem.of(404, "The brand has no such order.").exception());
  }
}
