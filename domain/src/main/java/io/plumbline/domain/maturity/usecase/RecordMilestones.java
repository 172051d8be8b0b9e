package io.plumbline.domain.maturity.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.MilestoneFact;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts on record what brands have reached: each milestone once, with the entry that reached it. */
public final class RecordMilestones {

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** These are on record now; empty where nothing new was reached. */
    record Recorded(BrandId brand, List<Reached> reached) implements Outcome {
      public Recorded {
        reached = List.copyOf(reached);
      }
    }

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ShowMaturity show;
  private final Maturities maturities;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public RecordMilestones(
      Brands brands,
      ShowMaturity show,
      Maturities maturities,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    this.brands = brands;
    this.show = show;
    this.maturities = maturities;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> record() {
    return brands.all().stream().map(Brand::id).map(this::record).toList();
  }

  private Outcome record(BrandId brand) {
    try {
      List<Reached> fresh =
          standings(show.of(brand))
              .filter(one -> !one.recorded())
              .map(MilestoneStanding::reached)
              .flatMap(Stream::ofNullable)
              .distinct()
              .toList();
      return new Outcome.Recorded(
          brand, fresh.isEmpty() ? fresh : transaction.in(() -> written(brand, fresh)));
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  /** Gates and items; what is both stands there twice. */
  private static Stream<MilestoneStanding> standings(Maturity maturity) {
    return Stream.concat(
        maturity.phases().stream().flatMap(phase -> phase.gates().stream()),
        Stream.ofNullable(maturity.playbook())
            .flatMap(playbook -> playbook.spans().stream())
            .flatMap(span -> span.items().stream()));
  }

  /** Another node may have been faster with some of them. */
  private List<Reached> written(BrandId brand, List<Reached> fresh) {
    maturities.hold(brand);
    Set<Milestone> known =
        maturities.reached(brand).stream().map(Reached::milestone).collect(Collectors.toSet());
    List<Reached> written = new ArrayList<>();
    for (Reached reached : fresh) {
      if (!known.contains(reached.milestone())) {
        maturities.reach(
            brand,
            reached,
            ledger.append(brand, new MilestoneFact(reached), Actor.SYSTEM, Origin.JOB, ids.next()));
        written.add(reached);
      }
    }
    return written;
  }
}
