package io.plumbline.adapters.web.rest.programme;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.usecase.DescribeChannel;
import io.plumbline.domain.programme.usecase.ListTouchpoints;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What a brand's channels are for: where customers meet them, and what that is to bring about. */
@Dependent
@Path("brands/{brand}/touchpoints")
@Produces(MediaType.APPLICATION_JSON)
public class TouchpointsResource {

  /** Stage and outcome of a channel. */
  public record Described(@Nullable String stage, @Nullable String outcome) {

    private Touchpoint of(BrandId brand, String channel) {
      return new Touchpoint(
          brand,
          new ChannelId(channel),
          Touchpoint.Stage.named(stage == null ? "" : stage)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "A stage is awareness, consideration, conversion or retention.")),
          outcome == null ? "" : outcome.strip());
    }
  }

  private final KnownBrand known;
  private final ListTouchpoints list;
  private final DescribeChannel describe;

  @Inject
  public TouchpointsResource(KnownBrand known, ListTouchpoints list, DescribeChannel describe) {
    this.known = known;
    this.list = list;
    this.describe = describe;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the channels with their funnel stage and intended outcome")
  public List<TouchpointJson> all(@PathParam("brand") String brand) {
    return list.list(known.named(brand)).stream().map(TouchpointJson::from).toList();
  }

  @PUT
  @Path("{channel}")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Says where customers meet a channel, and what that is to bring about")
  @APIResponse(
      responseCode = "200",
      description = "It is so now",
      content = @Content(schema = @Schema(implementation = TouchpointJson.class)))
  @APIResponse(responseCode = "422", description = "Stage or outcome are missing or too long")
  public Response describe(
      @PathParam("brand") String brand,
      @PathParam("channel") String channel,
      @Nullable Described wish,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    try {
      Touchpoint touchpoint = (wish == null ? new Described(null, null) : wish).of(owner, channel);
      return switch (describe.describe(
          new DescribeChannel.Command(
              touchpoint, SignedIn.of(context).user().actor(), Origin.REST))) {
        case DescribeChannel.Outcome.Described(var now) ->
            Response.ok(TouchpointJson.from(now)).build();
        case DescribeChannel.Outcome.NotAllowed _ ->
            Problem.of(403, "Marketing leads and admins describe channels.").response();
      };
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
