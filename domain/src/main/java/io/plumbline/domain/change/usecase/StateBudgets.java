package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.BudgetsStated;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * States what a brand's line items are set to spend a week: what is there before Plumbline moves
 * anything, and what was changed behind its back.
 */
public final class StateBudgets {

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);
  private static final int MOST = 500;

  /** Every line item, and why they are stated. */
  public record Command(
      BrandId brand, List<StandingBudget> budgets, String reason, Actor by, Origin origin) {
    public Command {
      budgets = List.copyOf(budgets);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** They are as stated now. */
    record Stated(List<StandingBudget> budgets) implements Outcome {
      public Stated {
        budgets = List.copyOf(budgets);
      }
    }

    /** Who states them is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** They cannot be so: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final StandingBudgets budgets;
  private final BudgetBook book;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public StateBudgets(
      StandingBudgets budgets,
      BudgetBook book,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    this.budgets = budgets;
    this.book = book;
    this.roles = roles;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns the budgets as they are now, or why they are not. */
  public Outcome state(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          List<Finding> findings = findings(command);
          if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
          }
          stated(
              command.brand(), command.budgets(), command.reason(), command.by(), command.origin());
          return new Outcome.Stated(command.budgets());
        });
  }

  private static List<Finding> findings(Command command) {
    List<Finding> findings = new ArrayList<>();
    if (command.reason().isBlank() || command.reason().length() > 1000) {
      findings.add(finding("reason", "A reason is needed.", "1 to 1000 characters."));
    }
    if (command.budgets().isEmpty() || command.budgets().size() > MOST) {
      findings.add(
          finding("budgets", "There are %d.".formatted(command.budgets().size()), "1 to 500."));
    }
    Set<List<String>> seen = new HashSet<>();
    for (StandingBudget one : command.budgets()) {
      if (!seen.add(List.of(one.channel().value(), one.item()))) {
        findings.add(
            finding(
                "budgets",
                "%s / %s is named twice.".formatted(one.channel().value(), one.item()),
                "Each line item once."));
      }
    }
    return findings;
  }

  private static Finding finding(String where, String problem, String accepted) {
    return Finding.error("budgets", Finding.Place.file(where), problem, accepted);
  }

  private void stated(
      BrandId brand, List<StandingBudget> all, String reason, Actor by, Origin origin) {
    var id = ids.next();
    LedgerEntry entry =
        ledger.append(
            brand,
            new BudgetsStated(id.toString(), book.currency(brand), all, reason),
            by,
            origin,
            id);
    budgets.set(brand, all, entry);
  }

  /**
   * States the budgets as the model projects them, in the open transaction, unless somebody stated
   * some: a request must start from figures that stay.
   */
  void asProjected(BrandId brand, String run, Origin origin) {
    BudgetBook.Shown shown = book.show(brand);
    if (!shown.stated()) {
      stated(brand, shown.budgets(), "as projected by " + run, Actor.SYSTEM, origin);
    }
  }
}
