package io.plumbline.domain.change.policy;

import java.util.List;

/** What the approval of one person does for a move; four eyes are judged elsewhere. */
public sealed interface ApprovalAnswer {

  /** It counts; so many more people are needed, at the least. */
  record Counts(int remaining) implements ApprovalAnswer {}

  /** It counts, and nobody else is needed. */
  record Complete() implements ApprovalAnswer {}

  /** They may approve moves up to so many cents a week. */
  record OverLimit(long limit) implements ApprovalAnswer {}

  /** They are in none of the groups whose approval is still needed. */
  record NotInAGroup(List<String> groups) implements ApprovalAnswer {
    public NotInAGroup {
      groups = List.copyOf(groups);
    }
  }

  /** They have approved it before. */
  record AlreadyApproved() implements ApprovalAnswer {}
}
