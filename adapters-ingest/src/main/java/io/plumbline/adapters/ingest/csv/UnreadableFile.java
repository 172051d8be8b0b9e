package io.plumbline.adapters.ingest.csv;

import java.io.IOException;

/** Thrown through the streams when a file cannot be read on; becomes a finding. */
final class UnreadableFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String accepted;

  UnreadableFile(String rule, String problem, String accepted) {
    super(problem);
    this.rule = rule;
    this.accepted = accepted;
  }

  String rule() {
    return rule;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String accepted() {
    return accepted;
  }
}
