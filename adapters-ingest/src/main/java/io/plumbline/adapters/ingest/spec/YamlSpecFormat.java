package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** SPEC.yaml: the specification of a mix model as a person writes it. */
public final class YamlSpecFormat implements SpecFormat {

  @Override
  public Reading read(String text, String name) {
    FindingList findings = new FindingList(name);
    MixModelSpec spec = read(text, name, findings);
    return spec == null || findings.refused()
        ? new Reading.Refused(findings.toList())
        : new Reading.Read(spec);
  }

  /** Returns what is worth a look in a specification, such as a key that says nothing there. */
  public List<Finding> warnings(String text, String name) {
    FindingList findings = new FindingList(name);
    read(text, name, findings);
    return findings.toList().stream()
        .filter(finding -> finding.severity() != Finding.Severity.ERROR)
        .toList();
  }

  private static @Nullable MixModelSpec read(String text, String name, FindingList findings) {
    Node root = YamlTree.of(text, findings);
    return root == null ? null : new SpecReader(name, findings).read(root);
  }

  @Override
  public String write(MixModelSpec spec) {
    return SpecWriter.write(spec);
  }
}
