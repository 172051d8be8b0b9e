package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Objection;
import io.plumbline.domain.mix.champion.OwnPromotionRefused;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionFact;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.SpecLock;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides whether a run becomes champion: a second person approves or rejects, whoever asked may
 * withdraw. An approval holds the run to the policy once more, with the data of today.
 */
public final class DecidePromotion {

  /** What is said. */
  public enum Answer {
    APPROVE,
    REJECT,
    WITHDRAW
  }

  /**
   * The answer to a request.
   *
   * @param note why; a rejection needs one
   */
  public record Command(
      BrandId brand, UUID promotion, Answer answer, String note, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is decided. */
    record Decided(Promotion promotion) implements Outcome {}

    /** The brand has no such request. */
    record Unknown() implements Outcome {}

    /** Who answers is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** Who answers asked for it or had the run fitted: somebody else must decide. */
    record OwnRequest(PromotionRequest request) implements Outcome {}

    /** Who would withdraw it did not ask for it. */
    record NotOwnRequest(PromotionRequest request) implements Outcome {}

    /** It was decided before. */
    record AlreadyDecided(Promotion promotion) implements Outcome {}

    /** Another run became champion meanwhile: the comparison that was asked with is void. */
    record ChampionChanged(PromotionRequest request) implements Outcome {}

    /** The run is no longer fit for it: every reason that is not waived. */
    record Refused(List<Objection> objections) implements Outcome {

      public Refused {
        objections = List.copyOf(objections);
      }
    }
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Promotions promotions;
  private final PromotionReview review;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  /**
   * @param format reads the run's specification, to see whether its data are still the same
   */
  public DecidePromotion(
      Promotions promotions,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Users users,
      FindSteward steward,
      PromotionPolicy policy,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.promotions = promotions;
    this.review = new PromotionReview(runs, format, batches, policy, steward);
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns the promotion decided, or why it is not.
   *
   * @throws IllegalArgumentException if the note is too long, or missing where it is needed
   */
  public Outcome decide(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          promotions.hold(command.brand());
          Optional<Promotion> found = promotions.find(command.brand(), command.promotion());
          return found.isEmpty() ? new Outcome.Unknown() : answered(command, found.get());
        });
  }

  private Outcome answered(Command command, Promotion promotion) {
    return switch (promotion) {
      case Promotion.Pending pending -> answered(command, pending);
      case Promotion.Approved _, Promotion.Rejected _, Promotion.Withdrawn _ ->
          new Outcome.AlreadyDecided(promotion);
    };
  }

  private Outcome answered(Command command, Promotion.Pending pending) {
    PromotionRequest request = pending.request();
    var decision = new Promotion.Decision(command.by(), clock.instant(), command.note());
    if (command.answer() == Answer.WITHDRAW) {
      return command.by().equals(request.requestedBy())
          ? decided(command, pending.withdrawn(decision))
          : new Outcome.NotOwnRequest(request);
    }
    if (!pending.mayBeDecidedBy(command.by())) {
      append(command, new OwnPromotionRefused(request, command.by()));
      return new Outcome.OwnRequest(request);
    }
    return command.answer() == Answer.REJECT
        ? decided(command, pending.rejected(decision))
        : approved(command, pending, decision);
  }

  private Outcome approved(
      Command command, Promotion.Pending pending, Promotion.Decision decision) {
    PromotionRequest request = pending.request();
    UUID reigning =
        promotions.champion(command.brand()).map(made -> made.request().run()).orElse(null);
    if (!Objects.equals(reigning, request.champion())) {
      return new Outcome.ChampionChanged(request);
    }
    List<Objection> objections =
        review.objections(
            review.run(command.brand(), request.run()),
            review.champion(command.brand(), reigning),
            request.waivers());
    return objections.isEmpty()
        ? decided(command, pending.approved(decision))
        : new Outcome.Refused(objections);
  }

  private Outcome decided(Command command, Promotion promotion) {
    if (!promotions.decide(promotion)) {
      throw new IllegalStateException(
          "The promotion %s was decided while it was held.".formatted(command.promotion()));
    }
    ModelRun run = review.run(command.brand(), promotion.request().run());
    append(
        command,
        new PromotionFact(
            promotion, new SpecLock(run.spec()).sha256(), run.report().data().sha256()));
    return new Outcome.Decided(promotion);
  }

  private void append(Command command, Fact fact) {
    ledger.append(command.brand(), fact, command.by(), command.origin(), ids.next());
  }
}
