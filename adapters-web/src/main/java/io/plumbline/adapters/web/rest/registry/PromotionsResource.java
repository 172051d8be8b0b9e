package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.champion.PromotionRule;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.RequestPromotion;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Requests that a run become a brand's champion. */
@Dependent
@Path("brands/{brand}/promotions")
@Produces(MediaType.APPLICATION_JSON)
public class PromotionsResource {

  /**
   * Which run, and why.
   *
   * @param run {@code R-0007} or its id
   * @param waivers the reason for each rule that is set aside, such as {@code short-history}
   */
  public record NewPromotion(
      @Nullable String run, @Nullable String reason, @Nullable Map<String, String> waivers) {

    Waivers waived() {
      TreeMap<PromotionRule, String> reasons = new TreeMap<>();
      if (waivers != null) {
        waivers.forEach((rule, why) -> reasons.put(known(rule), why));
      }
      return new Waivers(reasons);
    }

    private static PromotionRule known(String rule) {
      return PromotionRule.named(rule)
          .orElseThrow(
              () -> new IllegalArgumentException("There is no rule called %s.".formatted(rule)));
    }
  }

  private final KnownBrand known;
  private final ListPromotions list;
  private final RequestPromotion request;

  @Inject
  public PromotionsResource(KnownBrand known, ListPromotions list, RequestPromotion request) {
    this.known = known;
    this.list = list;
    this.request = request;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists who asked that which run become champion, newest first")
  public List<PromotionJson> newest(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("50") int limit) {
    return list.newest(known.named(brand), Math.clamp(limit, 1, 500)).stream()
        .map(PromotionJson::from)
        .toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Asks that a run become champion; a second person decides")
  @APIResponse(
      responseCode = "201",
      description = "A second person has to decide now",
      content = @Content(schema = @Schema(implementation = PromotionJson.class)))
  @APIResponse(responseCode = "409", description = "It is champion, or asked for, already")
  @APIResponse(responseCode = "422", description = "The run is not fit for it: every reason")
  public Response add(
      @PathParam("brand") String brand, NewPromotion wish, @Context SecurityContext context) {
    var owner = known.named(brand);
    if (wish.run() == null || wish.reason() == null) {
      return Problem.of(422, "A promotion names its run and its reason.").response();
    }
    try {
      return PromotionAnswers.to(
          request.request(
              new RequestPromotion.Command(
                  owner,
                  KnownRun.named(wish.run()),
                  wish.reason(),
                  wish.waived(),
                  SignedIn.of(context).user().actor(),
                  Origin.REST)));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
