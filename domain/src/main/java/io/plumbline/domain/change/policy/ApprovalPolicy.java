package io.plumbline.domain.change.policy;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Finding;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Who approves a move, and how many of them (APR-06).
 *
 * @param groups none means any lead or admin
 * @param tiers by the amount moved a week, the first from nothing
 * @param expires after how long a request that nobody decides lapses, 1 hour to 30 days
 * @param stepUpFrom from how many cents a week moved who approves signs in anew
 */
public record ApprovalPolicy(
    List<Approvers> groups, List<Tier> tiers, Duration expires, long stepUpFrom) {

  /**
   * What a move needs.
   *
   * @param groups whose members may approve, by name; empty is any lead or admin
   * @param everyGroup whether somebody of each of them is needed
   * @param stepUp whether who approves signs in anew
   */
  public record Needs(int approvals, List<String> groups, boolean everyGroup, boolean stepUp) {
    public Needs {
      groups = List.copyOf(groups);
    }
  }

  /** One approval, two from 100,000.00 a week; signing in anew from 50,000.00; three days. */
  public static final ApprovalPolicy DEFAULT =
      new ApprovalPolicy(
          List.of(),
          List.of(Tier.of(0, 1), Tier.of(10_000_000, 2)),
          Duration.ofHours(72),
          5_000_000);

  public ApprovalPolicy {
    groups = groups.stream().sorted(Comparator.comparing(Approvers::name)).toList();
    tiers = tiers.stream().sorted(Comparator.comparingLong(Tier::from)).toList();
    List<Finding> findings = ApprovalFindings.of(groups, tiers, expires, stepUpFrom);
    that(findings.isEmpty(), "%s", findings.isEmpty() ? "" : findings.getFirst().problem());
  }

  /** Returns what a move of so many cents a week needs. */
  public Needs needs(long moved) {
    Tier tier = tier(moved);
    return new Needs(
        tier.approvals(),
        permitted(tier).stream().map(Approvers::name).toList(),
        tier.everyGroup(),
        moved >= stepUpFrom);
  }

  /**
   * Returns what the approval of {@code approver} does for a move of so many cents a week.
   *
   * @param approved who approved it already, by sign-in name
   */
  public ApprovalAnswer answer(long moved, String approver, Collection<String> approved) {
    Set<String> all = new HashSet<>(approved);
    if (!all.add(approver)) {
      return new ApprovalAnswer.AlreadyApproved();
    }
    Tier tier = tier(moved);
    List<Approvers> wanted =
        approved.size() < tier.approvals() ? permitted(tier) : missing(tier, approved);
    List<Approvers> own =
        wanted.stream().filter(group -> group.members().contains(approver)).toList();
    if (own.isEmpty() && !groups.isEmpty()) {
      return new ApprovalAnswer.NotInAGroup(wanted.stream().map(Approvers::name).toList());
    }
    if (!own.isEmpty() && own.stream().noneMatch(group -> group.mayApprove(moved))) {
      return new ApprovalAnswer.OverLimit(highest(own));
    }
    int remaining = Math.max(tier.approvals() - all.size(), missing(tier, all).isEmpty() ? 0 : 1);
    return remaining > 0 ? new ApprovalAnswer.Counts(remaining) : new ApprovalAnswer.Complete();
  }

  private static long highest(List<Approvers> own) {
    return own.stream()
        .map(Approvers::limit)
        .filter(limit -> limit != null)
        .mapToLong(Long::longValue)
        .max()
        .orElseThrow();
  }

  private Tier tier(long moved) {
    that(moved >= 0, "What is moved (%s) must not be negative.", moved);
    return tiers.stream().filter(tier -> tier.from() <= moved).reduce((a, b) -> b).orElseThrow();
  }

  private List<Approvers> permitted(Tier tier) {
    return groups.stream()
        .filter(group -> tier.groups().isEmpty() || tier.groups().contains(group.name()))
        .toList();
  }

  /** The groups of which somebody is needed and nobody has approved. */
  private List<Approvers> missing(Tier tier, Collection<String> approved) {
    return permitted(tier).stream()
        .filter(
            group -> tier.everyGroup() && approved.stream().noneMatch(group.members()::contains))
        .toList();
  }

  /** Returns the policy in plain English. */
  public List<String> sentences() {
    return ApprovalWords.sentences(this);
  }

  /** Returns every setting by name, numbers written in one way. */
  public SortedMap<String, String> settings() {
    return ApprovalWords.settings(this);
  }

  /** Returns the policy as the one text that is hashed: a line a setting. */
  public String canonical() {
    StringBuilder text = new StringBuilder("approvals 1\n");
    settings().forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }

  /** Returns what becomes of each part that differs in {@code next}. */
  public List<Difference> diff(ApprovalPolicy next) {
    return ApprovalWords.diff(this, next);
  }
}
