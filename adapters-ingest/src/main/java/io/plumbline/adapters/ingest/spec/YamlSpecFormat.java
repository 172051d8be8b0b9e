package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** SPEC.yaml: the specification of a mix model as a person writes it. */
public final class YamlSpecFormat implements SpecFormat {

  @Override
  public Reading read(String text, String name) {
    FindingList findings = new FindingList(name);
    Node root = YamlTree.of(text, findings);
    MixModelSpec spec = root == null ? null : new SpecReader(name, findings).read(root);
    return answer(spec, findings);
  }

  private static Reading answer(@Nullable MixModelSpec spec, FindingList findings) {
    return spec == null || findings.refused()
        ? new Reading.Refused(findings.toList())
        : new Reading.Read(spec);
  }

  @Override
  public String write(MixModelSpec spec) {
    return SpecWriter.write(spec);
  }
}
