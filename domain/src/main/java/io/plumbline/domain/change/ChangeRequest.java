package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.guardrail.Waiver;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A request to move budget, in the state it is in. A state has the transitions that lead out of it
 * and no others; {@link ChangeHistory} makes them of events.
 */
public sealed interface ChangeRequest {

  /** Returns the draft all began with, as it was edited last. */
  Drafted draft();

  /** Returns which request it is. */
  default ChangeIdentity identity() {
    return draft().identity();
  }

  /** Returns what is asked for. */
  default Proposal proposal() {
    return draft().proposal();
  }

  /** Returns its name for people: {@code rolled back}. */
  default String state() {
    return switch (this) {
      case Drafted _ -> "drafted";
      case Submitted _ -> "submitted";
      case Approved _ -> "approved";
      case Rejected _ -> "rejected";
      case Withdrawn _ -> "withdrawn";
      case Expired _ -> "expired";
      case Shipping _ -> "shipping";
      case Watching _ -> "watching";
      case RollingBack _ -> "rolling back";
      case RolledBack _ -> "rolled back";
      case Held _ -> "held";
      case Expanded _ -> "expanded";
      case Closed _ -> "closed";
    };
  }

  /** Returns whether nothing can happen to it any more. */
  default boolean isOver() {
    return this instanceof Rejected
        || this instanceof Withdrawn
        || this instanceof Expired
        || this instanceof Closed;
  }

  /** Returns how it was put before others last; empty for what never was, or was edited since. */
  default Optional<Submitted> submission() {
    return switch (this) {
      case Drafted _ -> Optional.empty();
      case Submitted submitted -> Optional.of(submitted);
      case Approved approved -> Optional.of(approved.submitted());
      case Rejected rejected -> Optional.of(rejected.submitted());
      case Withdrawn withdrawn -> withdrawn.before().submission();
      case Expired expired -> expired.before().submission();
      case Shipping shipping -> shipping.approved().submission();
      case Watching watching -> watching.approved().submission();
      case RollingBack back -> back.watching().submission();
      case RolledBack back -> back.rollingBack().submission();
      case Held held -> held.watching().submission();
      case Expanded expanded -> expanded.held().submission();
      case Closed closed -> closed.before().submission();
    };
  }

  /** Returns who agreed to it as it is, in order. */
  default List<Approval> approvals() {
    return submission().map(Submitted::approvals).orElse(List.of());
  }

  /** Somebody's wish that a rule be set aside, not granted yet. */
  record WaiverWish(ChangeEvent.WaiverAsked asked, Actor by) {}

  /** Somebody's agreement. */
  record Approval(ChangeEvent.Approved given, Actor by, Instant at) {}

  /** Why it ended, who said so and when. */
  record Ending(String reason, Actor by, Instant at) {}

  /**
   * Written down; may be edited.
   *
   * @param authors all who wrote it or put it forward: none of them decides on it
   */
  record Drafted(
      ChangeIdentity identity,
      Proposal proposal,
      Set<String> authors,
      List<WaiverWish> wishes,
      List<Waiver> waivers)
      implements ChangeRequest {

    public Drafted {
      authors = Set.copyOf(authors);
      wishes = List.copyOf(wishes);
      waivers = List.copyOf(waivers);
    }

    static Drafted of(ChangeIdentity identity, Proposal proposal) {
      return new Drafted(
          identity, proposal, Set.of(name(identity.draftedBy())), List.of(), List.of());
    }

    @Override
    public Drafted draft() {
      return this;
    }

    /** Returns whether this person may decide on it: a person who is none of its authors. */
    public boolean mayBeDecidedBy(Actor somebody) {
      return somebody.kind() == Actor.Kind.HUMAN && !authors.contains(name(somebody));
    }

    Drafted edited(Proposal other, Actor by) {
      return new Drafted(identity, other, with(by), List.of(), List.of());
    }

    Drafted asked(ChangeEvent.WaiverAsked asked, Actor by) {
      List<WaiverWish> more = new ArrayList<>(wishes);
      more.removeIf(wish -> wish.asked().rule() == asked.rule());
      more.add(new WaiverWish(asked, by));
      return new Drafted(identity, proposal, authors, more, waivers);
    }

    Drafted granted(ChangeEvent.WaiverGranted granted, Actor by) {
      WaiverWish wish =
          wishes.stream()
              .filter(one -> one.asked().rule() == granted.rule())
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "Nobody asked to set %s aside.".formatted(granted.rule().key())));
      List<WaiverWish> left = new ArrayList<>(wishes);
      left.remove(wish);
      List<Waiver> more = new ArrayList<>(waivers);
      more.add(new Waiver(granted.rule(), wish.asked().reason(), wish.by(), by));
      return new Drafted(identity, proposal, authors, left, more);
    }

    Submitted submitted(ChangeEvent.Submitted how, Actor by, Instant at) {
      that(by.kind() == Actor.Kind.HUMAN, "A person puts a request forward, not %s.", by.name());
      return new Submitted(
          new Drafted(identity, proposal, with(by), wishes, waivers), how, by, at, List.of());
    }

    Withdrawn withdrawn(Ending ending) {
      return new Withdrawn(this, ending);
    }

    Expired expired(Ending ending) {
      return new Expired(this, ending);
    }

    private Set<String> with(Actor by) {
      Set<String> more = new TreeSet<>(authors);
      more.add(name(by));
      return more;
    }

    private static String name(Actor actor) {
      return actor.name().strip().toLowerCase(Locale.ROOT);
    }
  }

  /** Put before others. */
  record Submitted(
      Drafted draft, ChangeEvent.Submitted how, Actor by, Instant at, List<Approval> approvals)
      implements ChangeRequest {

    public Submitted {
      approvals = List.copyOf(approvals);
    }

    /** Returns this with one more agreement; approved if it was the last one needed. */
    ChangeRequest approved(Approval approval) {
      second(approval.by());
      that(
          approval.given().content().equals(draft.proposal().content()),
          "%s approved something else than is asked for.",
          approval.by().name());
      that(
          approval.given().policy() == how.policy(),
          "%s approved under other rules than it was put forward under.",
          approval.by().name());
      that(
          approvals.stream().noneMatch(one -> one.by().equals(approval.by())),
          "%s has approved already.",
          approval.by().name());
      List<Approval> more = new ArrayList<>(approvals);
      more.add(approval);
      Submitted next = new Submitted(draft, how, by, at, more);
      return approval.given().remaining() == 0 ? new Approved(next, approval.at()) : next;
    }

    Rejected rejected(Ending ending) {
      second(ending.by());
      return new Rejected(this, ending);
    }

    private void second(Actor somebody) {
      that(
          draft.mayBeDecidedBy(somebody),
          "%s cannot decide on a request of their own.",
          somebody.name());
    }
  }

  /** Agreed on by all who are needed. */
  record Approved(Submitted submitted, Instant at) implements ChangeRequest {

    @Override
    public Drafted draft() {
      return submitted.draft();
    }

    /** Returns the version of the rules it was approved under. */
    public int policy() {
      return submitted.how().policy();
    }

    /** Returns what was approved. */
    public Hash content() {
      return proposal().content();
    }

    Shipping shipping(UUID order, Actor by, Instant began) {
      return new Shipping(this, order, by, began);
    }
  }

  /** Turned down. */
  record Rejected(Submitted submitted, Ending ending) implements ChangeRequest {
    @Override
    public Drafted draft() {
      return submitted.draft();
    }
  }

  /** Taken back by an author before it shipped. */
  record Withdrawn(ChangeRequest before, Ending ending) implements ChangeRequest {
    @Override
    public Drafted draft() {
      return before.draft();
    }
  }

  /** Out of time before it shipped. */
  record Expired(ChangeRequest before, Ending ending) implements ChangeRequest {
    @Override
    public Drafted draft() {
      return before.draft();
    }
  }

  /** Its budgets are being set. */
  record Shipping(Approved approved, UUID order, Actor by, Instant began) implements ChangeRequest {
    @Override
    public Drafted draft() {
      return approved.draft();
    }

    Watching shipped(ChangeEvent.Shipped how, Instant at) {
      return new Watching(approved, order, how, by, at, List.of());
    }

    Approved failed() {
      return approved;
    }
  }

  /**
   * Shipped, and watched.
   *
   * @param by who shipped it
   * @param breaches the periods that came out on the wrong side of the band
   */
  record Watching(
      Approved approved,
      UUID order,
      ChangeEvent.Shipped shipped,
      Actor by,
      Instant at,
      List<LocalDate> breaches)
      implements ChangeRequest {

    public Watching {
      breaches = List.copyOf(breaches);
    }

    @Override
    public Drafted draft() {
      return approved.draft();
    }

    Watching breached(LocalDate day) {
      List<LocalDate> more = new ArrayList<>(breaches);
      that(!more.contains(day), "The breach of %s is on record.", day);
      more.add(day);
      return new Watching(approved, order, shipped, by, at, more);
    }

    RollingBack rollingBack(ChangeEvent.RollingBack how, Actor who, Instant began) {
      return new RollingBack(this, how, who, began);
    }

    Held held(ObservedOutcome observed, Instant when) {
      return new Held(this, observed, when);
    }
  }

  /** The allocation before is being restored. */
  record RollingBack(Watching watching, ChangeEvent.RollingBack how, Actor by, Instant began)
      implements ChangeRequest {
    @Override
    public Drafted draft() {
      return watching.draft();
    }

    RolledBack rolledBack(ChangeEvent.RolledBack done, Instant at) {
      return new RolledBack(this, done, at);
    }
  }

  /** The allocation before is restored, to the cent. */
  record RolledBack(RollingBack rollingBack, ChangeEvent.RolledBack done, Instant at)
      implements ChangeRequest {
    @Override
    public Drafted draft() {
      return rollingBack.draft();
    }
  }

  /** It held to the end of the long window. */
  record Held(Watching watching, ObservedOutcome observed, Instant at) implements ChangeRequest {
    @Override
    public Drafted draft() {
      return watching.draft();
    }

    Expanded expanded(String expansion) {
      return new Expanded(this, expansion);
    }
  }

  /** It held, and a further step was asked for. */
  record Expanded(Held held, String expansion) implements ChangeRequest {
    @Override
    public Drafted draft() {
      return held.draft();
    }
  }

  /** Over, with its outcome on record. */
  record Closed(ChangeRequest before, ChangeEvent.Closed how, Actor by, Instant at)
      implements ChangeRequest {
    @Override
    public Drafted draft() {
      return before.draft();
    }
  }
}
