package io.plumbline.adapters.web.rest.chat;

/**
 * The signing secret that Slack and this installation share.
 *
 * @param text empty where Slack is not set up; then nothing is let in
 */
public record SlackSecret(String text) {

  boolean isSet() {
    return !text.isBlank();
  }

  @Override
  public String toString() {
    return "SlackSecret";
  }
}
