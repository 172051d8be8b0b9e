package io.plumbline.adapters.web.rest.guardrail;

import io.plumbline.domain.change.policy.Approvers;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.policy.Tier;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who approves a move; amounts are cents a week.
 *
 * @param groups none means any lead or admin
 * @param tiers by the amount moved, the first from 0
 * @param expiresHours after how long a request that nobody decides lapses
 * @param stepUpFrom from which amount who approves signs in anew
 */
public record ApprovalsJson(
    @Nullable List<Group> groups,
    @Nullable List<TierJson> tiers,
    long expiresHours,
    long stepUpFrom) {

  /**
   * People who approve.
   *
   * @param limit up to which amount; absent if there is none
   */
  public record Group(@Nullable String name, @Nullable List<String> members, @Nullable Long limit) {

    Approvers approvers() {
      return Approvers.of(name == null ? "" : name, members == null ? List.of() : members, limit);
    }
  }

  /** What moves from some amount need. */
  public record TierJson(
      long from, @Nullable List<String> groups, int approvals, boolean everyGroup) {

    Tier tier() {
      return new Tier(
          from, new TreeSet<>(groups == null ? List.of() : groups), approvals, everyGroup);
    }
  }

  static ApprovalsJson from(RuleSettings settings) {
    return new ApprovalsJson(
        settings.groups().stream()
            .map(one -> new Group(one.name(), List.copyOf(one.members()), one.limit()))
            .toList(),
        settings.tiers().stream()
            .map(
                one ->
                    new TierJson(
                        one.from(), List.copyOf(one.groups()), one.approvals(), one.everyGroup()))
            .toList(),
        settings.expires().toHours(),
        settings.stepUpFrom());
  }

  List<Approvers> approvers() {
    return groups == null ? List.of() : groups.stream().map(Group::approvers).toList();
  }

  List<Tier> tierList() {
    return tiers == null ? List.of() : tiers.stream().map(TierJson::tier).toList();
  }

  Duration expires() {
    return Duration.ofHours(Math.clamp(expiresHours, -1_000_000, 1_000_000));
  }
}
