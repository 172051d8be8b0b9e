package io.plumbline.benchmarks.fits;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is timed can be read, and means the same to the peers. */
class BenchSetsTest {

  private static final List<BenchSet> SETS = BenchSet.all(Checkout.find());

  @Test
  void every_set_the_peers_get_can_be_fitted() {
    assertThat(SETS)
        .filteredOn(set -> set.peers() != BenchSet.Peers.NEVER)
        .hasSize(3)
        .allMatch(set -> ModelInput.of(set.spec()) instanceof ModelInput.Reading.Read);
  }

  @Test
  void the_peers_are_told_the_season_instead_of_guessing_the_default() throws IOException {
    for (BenchSet set : SETS) {
      if (set.peers() != BenchSet.Peers.NEVER) {
        assertThat(Files.readString(set.spec())).contains("yearly_harmonics: ");
      }
    }
  }

  @Test
  void the_peak_memory_of_a_process_is_what_the_system_counted() {
    PeakMemory memory = new PeakMemory(ProcessHandle.current().pid());
    memory.look();

    if (Files.exists(java.nio.file.Path.of("/proc/self/status"))) {
      assertThat(memory.megabytes()).isGreaterThan(10);
    } else {
      assertThat(memory.megabytes()).isNaN();
    }
  }
}
