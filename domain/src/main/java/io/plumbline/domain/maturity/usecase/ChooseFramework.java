package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.Framework;
import io.plumbline.domain.maturity.FrameworkAdvice;
import io.plumbline.domain.maturity.FrameworkChoice;
import io.plumbline.domain.maturity.FrameworkChosen;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Optional;
import java.util.Set;

/** Chooses which framework a brand works with, and says why; leads and admins do. */
public final class ChooseFramework {

  /** What is chosen, and why. */
  public record Command(
      BrandId brand, Framework framework, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is chosen. */
    record Chosen(ChosenFramework framework) implements Outcome {}

    /** It was chosen before, for this very reason. */
    record Already(ChosenFramework framework) implements Outcome {}

    /** Nobody says why, or at too great a length. */
    record Unreasoned(String problem) implements Outcome {}

    /** Who chooses is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Maturities maturities;
  private final ShowMaturity show;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public ChooseFramework(
      Maturities maturities,
      ShowMaturity show,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    this.maturities = maturities;
    this.show = show;
    this.roles = roles;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns what is chosen now, or why nothing is. */
  public Outcome choose(Command command) {
    String reason = command.reason().strip();
    if (reason.isEmpty() || reason.length() > FrameworkChoice.LONGEST) {
      return new Outcome.Unreasoned(
          "A reason of 1 to %d characters is needed.".formatted(FrameworkChoice.LONGEST));
    }
    return transaction.in(
        () ->
            roles.has(command.by(), MAY)
                ? chosen(command, reason)
                : new Outcome.NotAllowed(command.by()));
  }

  private Outcome chosen(Command command, String reason) {
    BrandId brand = command.brand();
    maturities.hold(brand);
    Optional<ChosenFramework> before = maturities.framework(brand);
    boolean same =
        before
            .map(ChosenFramework::choice)
            .filter(one -> one.framework() == command.framework() && one.reason().equals(reason))
            .isPresent();
    if (same) {
      return new Outcome.Already(before.get());
    }
    FrameworkAdvice advice = show.of(brand).advice();
    FrameworkChoice choice =
        new FrameworkChoice(
            brand, command.framework(), reason, advice == null ? null : advice.framework());
    LedgerEntry entry =
        ledger.append(
            brand,
            new FrameworkChosen(choice, before.map(one -> one.choice().framework()).orElse(null)),
            command.by(),
            command.origin(),
            ids.next());
    maturities.choose(choice, entry);
    return new Outcome.Chosen(
        new ChosenFramework(choice, entry.actor(), entry.at(), entry.sequence()));
  }
}
