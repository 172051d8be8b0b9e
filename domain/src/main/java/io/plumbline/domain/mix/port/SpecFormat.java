package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.Finding;
import java.util.List;

/** How a specification is written down as text. */
public interface SpecFormat {

  /** What reading a text gave. */
  sealed interface Reading {

    /** A specification. */
    record Read(MixModelSpec spec) implements Reading {}

    /** None: every finding, with its line and key. */
    record Refused(List<Finding> findings) implements Reading {

      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Reads a specification; {@code name} is the file's, for findings. */
  Reading read(String text, String name);

  /** Writes a specification with every default filled in; reading it gives the same one. */
  String write(MixModelSpec spec);
}
