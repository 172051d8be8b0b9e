package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import org.snakeyaml.engine.v2.nodes.Node;

/** SCENARIO.yaml: a question about a scenario as a person writes it. JSON is read as well. */
public final class YamlScenarioFormat implements ScenarioFormat {

  @Override
  public Reading read(String text, String name) {
    FindingList findings = new FindingList(name);
    Node root = YamlTree.of(text, findings);
    Reading.Read read = root == null ? null : ScenarioReader.read(root, findings);
    return read == null || findings.refused() ? new Reading.Refused(findings.toList()) : read;
  }

  @Override
  public String write(ScenarioQuestion question) {
    return ScenarioWriter.write(question);
  }
}
