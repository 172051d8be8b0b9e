package io.plumbline.application.cli;

/** What the process answers to whoever started it; a public contract. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** The work failed. */
  public static final int FAILED = 1;

  /** Bad input or usage; nothing was written. */
  public static final int BAD_INPUT = 2;

  /** Something outside is missing: a disk that can be written, a database, a JDK. */
  public static final int ENVIRONMENT = 3;

  private ExitCode() {}
}
