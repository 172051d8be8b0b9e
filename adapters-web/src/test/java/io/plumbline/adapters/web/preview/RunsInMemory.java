package io.plumbline.adapters.web.preview;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Model runs in memory; their draws are dropped. */
public final class RunsInMemory implements ModelRuns {

  private final List<ModelRun> runs = new CopyOnWriteArrayList<>();

  @Override
  public int nextNumber(BrandId brand) {
    return 1 + Math.toIntExact(runs.stream().filter(run -> run.brand().equals(brand)).count());
  }

  @Override
  public void add(ModelRun run, Posterior posterior) {
    runs.add(run);
  }

  @Override
  public Optional<ModelRun> latest(BrandId brand) {
    return runs.reversed().stream().filter(run -> run.brand().equals(brand)).findFirst();
  }

  @Override
  public Optional<Posterior> posterior(UUID run) {
    return Optional.empty();
  }
}
