package io.plumbline.domain.programme.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.PlanningPeriodSet;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agrees a planning period, or changes one: its days, by what it is judged, what may be spent. */
public final class SetPlanningPeriod {

  /**
   * What it is to be.
   *
   * @param changed which period changes, as it was seen; absent for a new one
   */
  public record Command(
      BrandId brand, @Nullable Seen changed, PeriodTerms terms, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is as wanted now. */
    record Agreed(Kept<PlanningPeriod> period) implements Outcome {}

    /** Who wants it is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** The brand has no such period. */
    record Unknown(UUID id) implements Outcome {}

    /** Somebody changed it since it was seen. */
    record ChangedSince(Kept<PlanningPeriod> period) implements Outcome {}

    /** It cannot be so: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Programmes programmes;
  private final Brands brands;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public SetPlanningPeriod(
      Programmes programmes,
      Brands brands,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    this.programmes = programmes;
    this.brands = brands;
    this.roles = roles;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns the period as it is now, or why it is not. */
  public Outcome set(Command command) {
    return transaction.in(
        () -> {
          if (!roles.has(command.by(), MAY)) {
            return new Outcome.NotAllowed(command.by());
          }
          programmes.hold(command.brand());
          List<Kept<PlanningPeriod>> all = programmes.periods(command.brand());
          Seen seen = command.changed();
          if (seen == null) {
            return judged(command, ids.next(), all);
          }
          Optional<Kept<PlanningPeriod>> found =
              all.stream().filter(one -> one.value().id().equals(seen.id())).findFirst();
          if (found.isEmpty()) {
            return new Outcome.Unknown(seen.id());
          }
          return found.get().revision() == seen.revision()
              ? judged(command, seen.id(), all)
              : new Outcome.ChangedSince(found.get());
        });
  }

  private Outcome judged(Command command, UUID id, List<Kept<PlanningPeriod>> all) {
    List<Finding> findings = new ArrayList<>(command.terms().findings());
    all.stream()
        .map(Kept::value)
        .filter(other -> !other.id().equals(id) && other.terms().overlaps(command.terms()))
        .forEach(other -> findings.add(command.terms().overlapping(other.terms())));
    if (!findings.isEmpty()) {
      return new Outcome.Refused(findings);
    }
    PlanningPeriod period = new PlanningPeriod(command.brand(), id, command.terms());
    Brand brand = brands.find(command.brand()).orElseThrow();
    LedgerEntry entry =
        ledger.append(
            command.brand(),
            new PlanningPeriodSet(period, brand.currency(), command.changed() != null),
            command.by(),
            command.origin(),
            ids.next());
    programmes.put(period, entry);
    return new Outcome.Agreed(Kept.of(period, entry));
  }
}
