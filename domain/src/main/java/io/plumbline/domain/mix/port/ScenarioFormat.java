package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a question about a scenario is written down as text. */
public interface ScenarioFormat {

  /** What reading a text gave. */
  sealed interface Reading {

    /**
     * A question.
     *
     * @param run whom it names to be asked; absent if nobody
     */
    record Read(ScenarioQuestion question, @Nullable String run) implements Reading {}

    /** None: every finding, with its line and key. */
    record Refused(List<Finding> findings) implements Reading {

      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Reads a question; {@code name} is the file's, for findings. */
  Reading read(String text, String name);

  /** Writes a question with every default filled in; reading it gives the same one. */
  String write(ScenarioQuestion question);
}
