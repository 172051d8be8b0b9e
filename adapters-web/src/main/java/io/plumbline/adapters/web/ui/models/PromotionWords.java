package io.plumbline.adapters.web.ui.models;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.RequestPromotion;

/** What came of a request for a champion, and of a decision on one, in words. */
final class PromotionWords {

  private static final String NOT_ALLOWED = "Only leads and admins ask for a champion or decide.";

  private PromotionWords() {}

  static Said roleChanged() {
    return new Said(false, "Your role has changed. " + NOT_ALLOWED);
  }

  static Said of(RequestPromotion.Outcome outcome) {
    return switch (outcome) {
      case RequestPromotion.Outcome.Requested(var promotion) ->
          new Said(
              true,
              "Asked for. A second person decides whether %s becomes champion."
                  .formatted(promotion.request().runLabel()));
      case RequestPromotion.Outcome.UnknownRun() -> new Said(false, "There is no such run.");
      case RequestPromotion.Outcome.NotAllowed _ -> new Said(false, NOT_ALLOWED);
      case RequestPromotion.Outcome.AlreadyChampion(var run) ->
          new Said(false, "%s is champion already.".formatted(run.label()));
      case RequestPromotion.Outcome.AlreadyRequested(var promotion) ->
          new Said(
              false,
              "%s asked for it already, on %s. A second person has to decide."
                  .formatted(
                      promotion.request().requestedBy().name(),
                      Format.time(promotion.request().requestedAt())));
      case RequestPromotion.Outcome.Refused(var objections) ->
          new Said(
              false,
              "It may not become champion as it is: %s."
                  .formatted(Format.counted(objections.size(), "objection", "objections")));
    };
  }

  static Said of(DecidePromotion.Outcome outcome) {
    return switch (outcome) {
      case DecidePromotion.Outcome.Decided(var promotion) -> new Said(true, decided(promotion));
      case DecidePromotion.Outcome.Unknown() -> new Said(false, "The request is no longer there.");
      case DecidePromotion.Outcome.NotAllowed _ -> new Said(false, NOT_ALLOWED);
      case DecidePromotion.Outcome.OwnRequest(var request) ->
          new Said(
              false,
              "%s asked for it, for a run of %s: somebody else must decide. The attempt is on record."
                  .formatted(request.requestedBy().name(), request.author().name()));
      case DecidePromotion.Outcome.NotOwnRequest(var request) ->
          new Said(false, "Only %s can take it back.".formatted(request.requestedBy().name()));
      case DecidePromotion.Outcome.AlreadyDecided(var promotion) ->
          new Said(false, "It was decided before. " + decided(promotion));
      case DecidePromotion.Outcome.ChampionChanged(var request) ->
          new Said(
              false,
              "Another run became champion since %s asked. Take it back, compare and ask again."
                  .formatted(request.requestedBy().name()));
      case DecidePromotion.Outcome.Refused(var objections) ->
          new Said(
              false,
              "The run is no longer fit to be champion: "
                  + String.join(" ", objections.stream().map(one -> one.reason()).toList()));
    };
  }

  private static String decided(Promotion promotion) {
    PromotionRequest request = promotion.request();
    return switch (promotion) {
      case Promotion.Pending _ -> "Nobody has decided yet.";
      case Promotion.Approved _ -> "%s is champion.".formatted(request.runLabel());
      case Promotion.Rejected _ -> "%s does not become champion.".formatted(request.runLabel());
      case Promotion.Withdrawn _ ->
          "The request for %s is taken back.".formatted(request.runLabel());
    };
  }
}
