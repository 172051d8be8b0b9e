package io.plumbline.adapters.persistence.job;

import java.util.regex.Pattern;

/** Says in one line why something failed: no trace, and nothing that looks like a secret. */
final class FailureWords {

  private static final int MOST = 400;

  /** {@code password=x}, {@code "token": "x"}, {@code Bearer x}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token|api[_-]?key|signature)[\"']?\\s*[=:]\\s*"
              + "|bearer\\s+)[\"']?[^\\s\"',;&)]+");

  /** {@code //name:password@host}. */
  private static final Pattern IN_ADDRESS = Pattern.compile("//[^/@\\s]+@");

  private static final Pattern REST_OF_LINES = Pattern.compile("\\R.*", Pattern.DOTALL);

  private FailureWords() {}

  /** Returns the message of {@code failure}, or its kind if it has none. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : of(message);
  }

  /** Returns the first line of {@code message}, at most 400 characters, secrets struck out. */
  static String of(String message) {
    String line = REST_OF_LINES.matcher(message.strip()).replaceFirst("");
    String open = NAMED.matcher(line).replaceAll("$1***");
    String words = IN_ADDRESS.matcher(open).replaceAll("//***@");
    return words.length() <= MOST ? words : words.substring(0, MOST - 1) + "…";
  }
}
