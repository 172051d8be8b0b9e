package io.plumbline.adapters.web.rest.registry;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Objection;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.RequestPromotion;
import io.plumbline.domain.shared.Finding;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the outcomes of promotions are over HTTP. */
final class PromotionAnswers {

  private PromotionAnswers() {}

  static Response to(RequestPromotion.Outcome outcome) {
    return switch (outcome) {
      case RequestPromotion.Outcome.Requested(Promotion.Pending promotion) ->
          Response.status(Response.Status.CREATED).entity(PromotionJson.from(promotion)).build();
      case RequestPromotion.Outcome.UnknownRun() ->
          Problem.of(404, "The brand has no such run.").response();
      case RequestPromotion.Outcome.NotAllowed _ -> notAllowed();
      case RequestPromotion.Outcome.AlreadyChampion(ModelRun run) ->
          Problem.of(409, "%s is champion already.".formatted(run.label())).response();
      case RequestPromotion.Outcome.AlreadyRequested(Promotion.Pending same) ->
          Problem.of(
                  409,
                  "%s asked for it already; a second person has to decide on %s."
                      .formatted(same.request().requestedBy().name(), same.request().id()))
              .response();
      case RequestPromotion.Outcome.Refused(var objections) ->
          refused("The run is not fit to be champion.", objections);
    };
  }

  static Response to(DecidePromotion.Outcome outcome) {
    return switch (outcome) {
      case DecidePromotion.Outcome.Decided(Promotion promotion) ->
          Response.ok(PromotionJson.from(promotion)).build();
      case DecidePromotion.Outcome.Unknown() ->
          Problem.of(404, "The brand has no such promotion.").response();
      case DecidePromotion.Outcome.NotAllowed _ -> notAllowed();
      case DecidePromotion.Outcome.OwnRequest(var request) ->
          Problem.of(
                  403,
                  "%s asked for it, for a run of %s: somebody else must decide. The attempt is on record."
                      .formatted(request.requestedBy().name(), request.author().name()))
              .response();
      case DecidePromotion.Outcome.NotOwnRequest(var request) ->
          Problem.of(403, "Only %s can take it back.".formatted(request.requestedBy().name()))
              .response();
      case DecidePromotion.Outcome.AlreadyDecided(Promotion promotion) ->
          Problem.of(
                  409,
                  "It was decided before: %s.".formatted(PromotionJson.from(promotion).state()))
              .response();
      case DecidePromotion.Outcome.ChampionChanged _ ->
          Problem.of(
                  409,
                  "Another run became champion since it was asked for. Withdraw it, compare and ask"
                      + " again.")
              .response();
      case DecidePromotion.Outcome.Refused(var objections) ->
          refused("The run is no longer fit to be champion.", objections);
    };
  }

  private static Response notAllowed() {
    return Problem.of(403, "Your role has no business here.").response();
  }

  private static Response refused(String detail, List<Objection> objections) {
    return Problem.refused(detail, objections.stream().map(PromotionAnswers::finding).toList())
        .response();
  }

  private static Finding finding(Objection objection) {
    return Finding.error(
        objection.rule().key(),
        new Finding.Place(null, null, null),
        objection.reason(),
        objection.rule().waivable()
            ? "a waiver of %s with its reason".formatted(objection.rule().key())
            : "a run without it; this rule cannot be waived");
  }
}
