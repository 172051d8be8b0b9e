package io.plumbline.domain.mix;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.registry.SpecLock;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a model was fitted. */
public record ModelRunFinished(ModelRun run) implements Fact {

  @Override
  public Kind kind() {
    return Kind.MODEL_RUN;
  }

  @Override
  public String subject() {
    return run.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    MixModelReport report = run.report();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", run.label());
    details.put("model", report.name());
    details.put("family", report.family());
    details.put("counted", report.kpi().name());
    details.put("code", run.code().toString());
    details.put("spec_sha256", new SpecLock(run.spec()).sha256());
    details.put("data_sha256", report.data().sha256());
    details.put("first", report.data().first().toString());
    details.put("last", report.data().last().toString());
    details.put("seed", Long.toString(report.sampling().settings().seed().value()));
    details.put("chains", Integer.toString(report.sampling().settings().chains()));
    details.put("warmup", Integer.toString(report.sampling().settings().warmup()));
    details.put("draws", Integer.toString(report.sampling().settings().draws()));
    details.put("max_rhat", Double.toString(report.diagnostics().maxRhat()));
    details.put("verdict", report.diagnostics().verdict().name());
    return details;
  }

  @Override
  public String summary() {
    MixModelReport.Data data = run.report().data();
    return "%s, %d periods to %s, checks %s"
        .formatted(
            run.label(),
            data.periods(),
            data.last(),
            run.report().diagnostics().verdict().name().toLowerCase(Locale.ROOT));
  }
}
