package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stored checkpoints in memory. */
public final class InMemoryCheckpoints implements Checkpoints {

  private final List<SignedCheckpoint> all = new ArrayList<>();

  @Override
  public void add(SignedCheckpoint checkpoint) {
    boolean there =
        of(checkpoint.checkpoint().brand()).stream()
            .anyMatch(one -> one.checkpoint().sequence() == checkpoint.checkpoint().sequence());
    if (!there) {
      all.add(checkpoint);
    }
  }

  @Override
  public List<SignedCheckpoint> of(BrandId brand) {
    return all.stream()
        .filter(one -> one.checkpoint().brand().equals(brand))
        .sorted(Comparator.comparingLong(one -> one.checkpoint().sequence()))
        .toList();
  }

  /** Forgets everything, as somebody with the owner's rights could. */
  public void clear() {
    all.clear();
  }
}
