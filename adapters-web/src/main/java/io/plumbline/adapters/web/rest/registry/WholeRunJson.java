package io.plumbline.adapters.web.rest.registry;

import io.plumbline.adapters.web.rest.mix.FitJson;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.mix.registry.SpecLock;

/**
 * A run whole: its line of the registry, its specification, and everything it answers.
 *
 * @param spec the specification with every default filled in, as YAML
 * @param specSha256 the hash of that text
 */
public record WholeRunJson(RunJson registered, String spec, String specSha256, FitJson fit) {

  static WholeRunJson from(ModelRun run) {
    return new WholeRunJson(
        RunJson.from(RunSummary.of(run)),
        run.spec(),
        new SpecLock(run.spec()).sha256(),
        FitJson.from(run));
  }
}
