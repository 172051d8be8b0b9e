package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;

/** Published checkpoints in memory. */
public final class InMemoryPublished implements PublishedCheckpoints {

  private final List<SignedCheckpoint> all = new ArrayList<>();
  private final List<Published> odd = new ArrayList<>();

  @Override
  public void publish(SignedCheckpoint checkpoint, LedgerKey key) {
    all.add(checkpoint);
  }

  /** Puts a text there that nobody published. */
  public void lay(String name, String text) {
    odd.add(new Published(name, text));
  }

  @Override
  public List<Published> of(BrandId brand) {
    List<Published> lying = new ArrayList<>(odd);
    all.stream()
        .filter(one -> one.checkpoint().brand().equals(brand))
        .forEach(one -> lying.add(new Published("at " + one.checkpoint().sequence(), one.text())));
    return lying;
  }

  /** Forgets everything. */
  public void clear() {
    all.clear();
  }
}
