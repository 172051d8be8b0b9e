package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** EXPERIMENT.yaml: a test to design, to look at or to read out, as a person writes it. */
public final class YamlExperimentFormat {

  /** What reading a text gave. */
  public sealed interface Reading {

    /** What it asks. */
    record Read(ExperimentSpec spec) implements Reading {}

    /** Nothing: every finding. */
    record Refused(List<Finding> findings) implements Reading {}
  }

  /** Reads a text; {@code name} is the file's, for findings. */
  public Reading read(String text, String name) {
    FindingList findings = new FindingList(name);
    Node root = YamlTree.of(text, findings);
    ExperimentSpec spec = root == null ? null : ExperimentReader.read(root, findings);
    return spec == null || findings.refused()
        ? new Reading.Refused(findings.toList())
        : new Reading.Read(spec);
  }
}
