package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Objection;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.PromotionFact;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import io.plumbline.domain.mix.champion.PromotionRequest;
import io.plumbline.domain.mix.champion.Waivers;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.RunComparison;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.SpecLock;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks that a run become the brand's champion; a second person decides. */
public final class RequestPromotion {

  /** Which run, and why; which rules are set aside for it, and why. */
  public record Command(
      BrandId brand, RunReference run, String reason, Waivers waivers, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** A second person has to decide now. */
    record Requested(Promotion.Pending promotion) implements Outcome {}

    /** The brand has no such run. */
    record UnknownRun() implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It is champion already. */
    record AlreadyChampion(ModelRun run) implements Outcome {}

    /** The same is asked for already. */
    record AlreadyRequested(Promotion.Pending promotion) implements Outcome {}

    /** The run is not fit for it: every reason that is not waived. */
    record Refused(List<Objection> objections) implements Outcome {

      public Refused {
        objections = List.copyOf(objections);
      }
    }
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Promotions promotions;
  private final ModelRuns runs;
  private final PromotionReview review;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  /**
   * @param format reads the run's specification, to see whether its data are still the same
   */
  public RequestPromotion(
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
    this.runs = runs;
    this.review = new PromotionReview(runs, format, batches, policy, steward);
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns the request, or why there is none.
   *
   * @throws IllegalArgumentException if the reason is blank or too long
   */
  public Outcome request(Command command) {
    return transaction.in(() -> requested(command));
  }

  private Outcome requested(Command command) {
    if (!roles.has(command.by(), MAY)) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<ModelRun> found = runs.find(command.brand(), command.run());
    if (found.isEmpty()) {
      return new Outcome.UnknownRun();
    }
    ModelRun challenger = found.get();
    promotions.hold(command.brand());
    UUID reigning =
        promotions.champion(command.brand()).map(made -> made.request().run()).orElse(null);
    if (challenger.id().equals(reigning)) {
      return new Outcome.AlreadyChampion(challenger);
    }
    Optional<Promotion.Pending> same =
        promotions.pending(command.brand()).stream()
            .filter(pending -> pending.request().run().equals(challenger.id()))
            .findFirst();
    if (same.isPresent()) {
      return new Outcome.AlreadyRequested(same.get());
    }
    ModelRun champion = review.champion(command.brand(), reigning);
    List<Objection> objections = review.objections(challenger, champion, command.waivers());
    return objections.isEmpty()
        ? new Outcome.Requested(stored(command, challenger, champion))
        : new Outcome.Refused(objections);
  }

  private Promotion.Pending stored(
      Command command, ModelRun challenger, @Nullable ModelRun champion) {
    Promotion.Pending promotion =
        new Promotion.Pending(
            new PromotionRequest(
                ids.next(),
                command.brand(),
                challenger.id(),
                challenger.label(),
                champion == null ? null : champion.id(),
                challenger.requestedBy(),
                command.by(),
                clock.instant(),
                command.reason(),
                command.waivers(),
                champion == null
                    ? "The brand has no champion yet."
                    : RunComparison.of(champion, challenger).summary()));
    promotions.add(promotion);
    PromotionFact fact =
        new PromotionFact(
            promotion,
            new SpecLock(challenger.spec()).sha256(),
            challenger.report().data().sha256());
    ledger.append(command.brand(), fact, command.by(), command.origin(), ids.next());
    return promotion;
  }
}
