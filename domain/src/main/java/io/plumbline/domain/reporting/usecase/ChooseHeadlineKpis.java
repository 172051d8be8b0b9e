package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.reporting.HeadlineKpis;
import io.plumbline.domain.reporting.HeadlineKpisChosen;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Set;

/** Chooses which figures everybody finds at the head of a brand's Home. */
public final class ChooseHeadlineKpis {

  /** Which figures, and who says so. */
  public record Command(BrandId brand, HeadlineKpis kpis, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** They stand there from now on. */
    record Chosen(HeadlineKpis kpis) implements Outcome {}

    /** They stood there already; nothing is written. */
    record Already(HeadlineKpis kpis) implements Outcome {}

    /** Who chooses is no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private final ShowHeadlineKpis show;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public ChooseHeadlineKpis(
      ShowHeadlineKpis show, RolesNow roles, Ledger ledger, IdSource ids, Transaction transaction) {
    this.show = show;
    this.roles = roles;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns what stands there now, or why it does not. */
  public Outcome choose(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), Set.of(Role.ADMIN))) {
            return new Outcome.NotAllowed(command.by());
          }
          HeadlineKpis before = show.of(command.brand());
          if (before.equals(command.kpis())) {
            return new Outcome.Already(before);
          }
          ledger.append(
              command.brand(),
              new HeadlineKpisChosen(command.brand(), command.kpis(), before),
              command.by(),
              command.origin(),
              ids.next());
          return new Outcome.Chosen(command.kpis());
        });
  }
}
