package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.mix.port.DecisionCurrencies;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets the one measure in which a brand's recommendations and outcomes are told. */
public final class SetDecisionCurrency {

  private static final Set<Role> MAY = Set.of(Role.ADMIN);
  private static final int LONGEST = 1000;

  /** The measure, and why it is that one. */
  public record Command(
      BrandId brand, DecisionCurrency currency, String reason, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** Decisions are in it from now on. */
    record Set(DecisionCurrency currency) implements Outcome {}

    /** It was so already; nothing is written. */
    record Already(DecisionCurrency currency) implements Outcome {}

    /** Who sets it is no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** It cannot be: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private final DecisionCurrencies currencies;
  private final ShowChampion shown;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public SetDecisionCurrency(
      DecisionCurrencies currencies,
      ShowChampion shown,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    this.currencies = currencies;
    this.shown = shown;
    this.roles = roles;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns the currency as it is now, or why it is not. */
  public Outcome set(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          BrandId brand = command.brand();
          Optional<DecisionCurrency> set = currencies.current(brand);
          // the default holds while nobody set any; whoever stands by it may say so
          if (set.filter(command.currency()::equals).isPresent()) {
            return new Outcome.Already(command.currency());
          }
          DecisionCurrency before = set.orElse(DecisionCurrency.DEFAULT);
          List<Finding> findings = findings(command);
          if (!findings.isEmpty()) {
            return new Outcome.Refused(findings);
          }
          LedgerEntry entry =
              ledger.append(
                  brand,
                  new DecisionCurrencySet(brand, command.currency(), before, command.reason()),
                  command.by(),
                  command.origin(),
                  ids.next());
          currencies.set(brand, command.currency(), entry);
          return new Outcome.Set(command.currency());
        });
  }

  private List<Finding> findings(Command command) {
    List<Finding> findings = new ArrayList<>();
    if (command.reason().isBlank() || command.reason().length() > LONGEST) {
      findings.add(finding("reason", "A reason is needed.", "1 to 1000 characters."));
    }
    DecisionCurrency currency = command.currency();
    Optional<KpiSpec.Kind> counted =
        shown.show(command.brand()).map(one -> one.run().report().kpi());
    if (counted.isPresent() && !currency.tells(counted.get())) {
      findings.add(
          finding(
              "customer_cents",
              counted.get() == KpiSpec.Kind.REVENUE
                  ? "The model's outcome is money, so it does not say how many customers come."
                  : "The model's outcome is a count, so it does not say how much money comes.",
              "What one more customer brings within %d days, in cents."
                  .formatted(currency.payback().days())));
    }
    return findings;
  }

  private static Finding finding(String where, String problem, String accepted) {
    return Finding.error("decision-currency", Finding.Place.file(where), problem, accepted);
  }
}
