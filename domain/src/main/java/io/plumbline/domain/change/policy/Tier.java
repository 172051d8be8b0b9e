package io.plumbline.domain.change.policy;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What moves of some size need.
 *
 * @param from from how many cents a week moved it holds, up to the next tier
 * @param groups whose members may approve; empty is every group
 * @param approvals how many people in all
 * @param everyGroup whether somebody of each of the groups is needed
 */
public record Tier(long from, SortedSet<String> groups, int approvals, boolean everyGroup) {

  public Tier {
    groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
  }

  /** A tier in which so many of anybody approve. */
  public static Tier of(long from, int approvals) {
    return new Tier(from, new TreeSet<>(), approvals, false);
  }

  /** A tier in which so many people of these groups approve. */
  public static Tier of(long from, Set<String> groups, int approvals) {
    return new Tier(from, new TreeSet<>(groups), approvals, false);
  }
}
