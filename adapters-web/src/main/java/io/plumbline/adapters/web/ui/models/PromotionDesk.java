package io.plumbline.adapters.web.ui.models;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.DecidePromotion.Answer;
import io.plumbline.domain.mix.usecase.RequestPromotion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where whoever is signed in asks for a champion or decides; who may is judged each time. */
@Dependent
public final class PromotionDesk {

  private final SignedIn signedIn;
  private final RequestPromotion requestPromotion;
  private final DecidePromotion decidePromotion;

  @Inject
  public PromotionDesk(
      SignedIn signedIn, RequestPromotion requestPromotion, DecidePromotion decidePromotion) {
    this.signedIn = signedIn;
    this.requestPromotion = requestPromotion;
    this.decidePromotion = decidePromotion;
  }

  /** Returns who is signed in, if their role asks for champions and decides. */
  Optional<User> viewer() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /**
   * Asks that {@code run} become champion; empty for nobody who may.
   *
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  Optional<RequestPromotion.Outcome> ask(ModelRun run, String reason, Waivers waivers) {
    return viewer()
        .map(
            user ->
                requestPromotion.request(
                    new RequestPromotion.Command(
                        run.brand(),
                        new RunReference.ById(run.id()),
                        reason,
                        waivers,
                        user.actor(),
                        Origin.WEB)));
  }

  /** Answers a request, and says what came of it. */
  Said decide(Promotion.Pending pending, Answer answer, String note) {
    Optional<User> user = viewer();
    if (user.isEmpty()) {
      return PromotionWords.roleChanged();
    }
    try {
      return PromotionWords.of(
          decidePromotion.decide(
              new DecidePromotion.Command(
                  pending.request().brand(),
                  pending.request().id(),
                  answer,
                  note,
                  user.get().actor(),
                  Origin.WEB)));
    } catch (IllegalArgumentException refused) {
      return new Said(false, String.valueOf(refused.getMessage()));
    }
  }
}
