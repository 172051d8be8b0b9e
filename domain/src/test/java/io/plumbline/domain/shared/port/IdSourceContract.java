package io.plumbline.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every source of identifiers promises. */
public abstract class IdSourceContract {

  protected abstract IdSource ids();

  @Test
  void no_id_is_given_twice_and_later_ones_sort_later() {
    IdSource ids = ids();
    List<UUID> given = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      given.add(ids.next());
    }
    assertThat(given).doesNotHaveDuplicates().isSorted();
    assertThat(given.stream().map(UUID::toString)).isSorted();
  }
}
