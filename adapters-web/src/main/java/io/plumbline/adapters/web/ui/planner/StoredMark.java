package io.plumbline.adapters.web.ui.planner;

import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.shared.BrandId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored scenario that a draft began as or was last saved as, if any. */
final class StoredMark {

  private final ScenarioShelf shelf;
  private @Nullable ScenarioRecord stored;
  private @Nullable ScenarioQuestion asked;

  StoredMark(ScenarioShelf shelf) {
    this.shelf = shelf;
  }

  /** Marks a stored scenario as the one the draft is. */
  void is(ScenarioRecord record) {
    stored = record;
    asked = shelf.asked(record.scenario()).orElse(null);
  }

  /** Looks again what has become of it. */
  void look(BrandId brand) {
    ScenarioRecord now = stored;
    if (now != null) {
      shelf.named(brand, now.scenario().label()).ifPresent(this::is);
    }
  }

  /** Returns its id. */
  @Nullable UUID id() {
    return stored == null ? null : stored.scenario().id();
  }

  /** Returns its name, {@code S-0007}. */
  @Nullable String label() {
    return stored == null ? null : stored.scenario().label();
  }

  /** Returns what stands beside the title while {@code draft} is shown. */
  String badge(Draft draft) {
    return ShelfWords.badge(stored, draft.question().equals(asked));
  }
}
