package io.plumbline.adapters.web.rest.chat;

/**
 * An answer that only whoever typed sees.
 *
 * @param responseType {@code ephemeral}
 */
public record SlackAnswer(String responseType, String text) {

  static SlackAnswer toOne(String words) {
    return new SlackAnswer("ephemeral", words);
  }
}
