package io.plumbline.adapters.web.ui.change;

import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.ExpandChange;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Where whoever is signed in acts on a move that shipped; who may is judged each time. */
@Dependent
public final class LiveDesk {

  private static final String GONE = "There is no such request any more.";

  private final SignedIn signedIn;
  private final RollBackChange rollBack;
  private final ExpandChange expand;
  private final CloseChange close;
  private final ConfirmShipped confirm;

  @Inject
  public LiveDesk(
      SignedIn signedIn,
      RollBackChange rollBack,
      ExpandChange expand,
      CloseChange close,
      ConfirmShipped confirm) {
    this.signedIn = signedIn;
    this.rollBack = rollBack;
    this.expand = expand;
    this.close = close;
    this.confirm = confirm;
  }

  /** Returns who is signed in, if their role acts on moves. */
  Optional<User> viewer() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  Said rollBack(ChangeHistory of, String reason) {
    return acting(
        user ->
            switch (rollBack.rollBack(
                new RollBackChange.Command(
                    of.identity().brand(),
                    of.identity().label(),
                    reason,
                    user.actor(),
                    Origin.WEB))) {
              case RollBackChange.Outcome.RollingBack(var request) ->
                  Said.done(
                      "%s is being rolled back to the allocation before."
                          .formatted(request.identity().label()));
              case RollBackChange.Outcome.Unknown() -> Said.refused(GONE);
              case RollBackChange.Outcome.NotAllowed _ -> Said.refused(ChangeWords.ROLE);
              case RollBackChange.Outcome.NotLive(var request) ->
                  ChangeWords.tooLate(request, "rolled back");
            });
  }

  Said expand(ChangeHistory of) {
    return acting(
        user ->
            switch (expand.expand(
                new ExpandChange.Command(
                    of.identity().brand(), of.identity().label(), user.actor(), Origin.WEB))) {
              case ExpandChange.Outcome.Expanded(var _, var expansion) ->
                  Said.done(
                      "%s is drafted as the next step; it is decided on as any request."
                          .formatted(expansion.identity().label()));
              case ExpandChange.Outcome.Unknown() -> Said.refused(GONE);
              case ExpandChange.Outcome.NotAllowed _ -> Said.refused(ChangeWords.ROLE);
              case ExpandChange.Outcome.NotHeld(var request) ->
                  ChangeWords.tooLate(request, "expanded");
              case ExpandChange.Outcome.LastStage _ -> Said.refused("It has no further stage.");
              case ExpandChange.Outcome.Refused(var findings) ->
                  Said.refused(ChangeWords.words(findings));
            });
  }

  Said close(ChangeHistory of, String learned) {
    return acting(
        user ->
            switch (close.close(
                new CloseChange.Command(
                    of.identity().brand(),
                    of.identity().label(),
                    learned,
                    user.actor(),
                    Origin.WEB))) {
              case CloseChange.Outcome.Closed(var closed) ->
                  Said.done(
                      "%s is closed, its outcome on record.".formatted(closed.identity().label()));
              case CloseChange.Outcome.Unknown() -> Said.refused(GONE);
              case CloseChange.Outcome.NotAllowed _ -> Said.refused(ChangeWords.ROLE);
              case CloseChange.Outcome.NotDone(var request) ->
                  ChangeWords.tooLate(request, "closed");
              case CloseChange.Outcome.NothingKnown _ ->
                  Said.refused("Nothing of its outcome is known yet.");
            });
  }

  /** Says that a leg was set, or that it cannot be, with the proof or the reason. */
  Said confirm(BrandId brand, UUID order, int place, ConfirmShipped.Answer answer, String proof) {
    return acting(
        user ->
            switch (confirm.confirm(
                new ConfirmShipped.Command(
                    brand, order, place, answer, proof, null, user.actor(), Origin.WEB))) {
              case ConfirmShipped.Outcome.Recorded _ -> Said.done("It is on record.");
              case ConfirmShipped.Outcome.Unknown() -> Said.refused("There is no such order.");
              case ConfirmShipped.Outcome.NotAllowed _ -> Said.refused(ChangeWords.ROLE);
              case ConfirmShipped.Outcome.NotWaiting _ ->
                  Said.refused("It does not wait for a person any more.");
              case ConfirmShipped.Outcome.MustBeDone _ ->
                  Said.refused("What is taken back cannot be declined.");
            });
  }

  private Said acting(Function<User, Said> act) {
    try {
      return viewer().map(act).orElse(Said.refused(ChangeWords.ROLE));
    } catch (IllegalArgumentException refused) {
      return Said.refused(String.valueOf(refused.getMessage()));
    }
  }
}
