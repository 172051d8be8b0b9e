package io.plumbline.domain.change.policy;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who approve moves, such as finance.
 *
 * @param members by sign-in name
 * @param limit up to which move, in cents a week, they may approve; absent if there is none
 */
public record Approvers(String name, SortedSet<String> members, @Nullable Long limit) {

  public Approvers {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /** A group of these people. */
  public static Approvers of(String name, List<String> members, @Nullable Long limit) {
    return new Approvers(name, new TreeSet<>(members), limit);
  }

  boolean mayApprove(long moved) {
    return limit == null || moved <= limit;
  }
}
