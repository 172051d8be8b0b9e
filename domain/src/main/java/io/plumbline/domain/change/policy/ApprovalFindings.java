package io.plumbline.domain.change.policy;

import io.plumbline.domain.access.User;
import io.plumbline.domain.shared.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything wrong with a policy of approvals, at once. */
public final class ApprovalFindings {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final long MOST = 10_000_000_000_000L;

  private final List<Approvers> groups;
  private final List<Tier> tiers;
  private final List<Finding> findings = new ArrayList<>();

  private ApprovalFindings(List<Approvers> groups, List<Tier> tiers) {
    this.groups = groups;
    this.tiers = tiers;
  }

  /** Returns what is wrong with these; nothing if they make a policy. */
  public static List<Finding> of(
      List<Approvers> groups, List<Tier> tiers, Duration expires, long stepUpFrom) {
    return new ApprovalFindings(groups, tiers).found(expires, stepUpFrom);
  }

  private List<Finding> found(Duration expires, long stepUpFrom) {
    Set<String> names = new HashSet<>();
    for (Approvers group : groups) {
      group(group, names);
    }
    Set<Long> starts = new HashSet<>();
    for (Tier tier : tiers) {
      tier(tier, starts);
    }
    if (!starts.contains(0L)) {
      add("tiers", "No tier begins at 0: small moves would need nobody.", "a tier from 0");
    }
    if (expires.compareTo(SHORTEST) < 0 || expires.compareTo(LONGEST) > 0) {
      add(
          "expires",
          "A request cannot lapse after %s hours.".formatted(expires.toHours()),
          "1 to 720 hours");
    }
    amount("step-up.from", stepUpFrom);
    return List.copyOf(findings);
  }

  private void group(Approvers group, Set<String> names) {
    String place = "group " + group.name();
    if (!group.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}")) {
      add(
          place,
          "A group cannot be called '%s'.".formatted(group.name()),
          "1 to 40 letters, digits, spaces, dots or hyphens");
    }
    if (!names.add(group.name())) {
      add(place, "Two groups are called %s.".formatted(group.name()), "a name for each");
    }
    if (group.members().isEmpty()) {
      add(place + ".members", "%s has no members.".formatted(group.name()), "sign-in names");
    }
    for (String member : group.members()) {
      if (!User.mayBeName(member)) {
        add(
            place + ".members",
            "Nobody can be called '%s'.".formatted(member),
            "sign-in names: lower-case letters, digits, dots, hyphens, underscores or @");
      }
    }
    amount(place + ".limit", group.limit());
  }

  private void tier(Tier tier, Set<Long> starts) {
    String place = "tier " + tier.from();
    amount(place, tier.from());
    if (!starts.add(tier.from())) {
      add(place, "Two tiers begin at the same amount.", "one tier for each amount");
    }
    if (tier.approvals() < 1 || tier.approvals() > 9) {
      add(
          place + ".approvals",
          "%d people cannot be asked to approve.".formatted(tier.approvals()),
          "1 to 9");
    }
    for (String name : tier.groups()) {
      if (groups.stream().noneMatch(group -> group.name().equals(name))) {
        add(
            place + ".groups",
            "There is no group called %s.".formatted(name),
            groups.isEmpty()
                ? "no group, as there is none"
                : String.join(", ", groups.stream().map(Approvers::name).toList()));
      }
    }
    enough(tier, place);
  }

  private void enough(Tier tier, String place) {
    if (groups.isEmpty()) {
      return;
    }
    long people =
        groups.stream()
            .filter(group -> tier.groups().isEmpty() || tier.groups().contains(group.name()))
            .filter(group -> group.mayApprove(tier.from()))
            .flatMap(group -> group.members().stream())
            .distinct()
            .count();
    if (people < tier.approvals()) {
      add(
          place + ".approvals",
          "From %s a week %d people must approve, and %d may."
              .formatted(ApprovalWords.money(tier.from()), tier.approvals(), people),
          "more members with a sufficient limit, or fewer approvals");
    }
  }

  private void amount(String place, @Nullable Long cents) {
    if (cents != null && (cents < 0 || cents > MOST)) {
      add(
          place,
          "%s is no amount a week.".formatted(ApprovalWords.money(cents)),
          "0 to %s".formatted(ApprovalWords.money(MOST)));
    }
  }

  private void add(String place, String problem, String accepted) {
    findings.add(Finding.error("approvals", Finding.Place.series(place), problem, accepted));
  }
}
