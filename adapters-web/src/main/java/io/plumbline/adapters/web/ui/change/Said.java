package io.plumbline.adapters.web.ui.change;

/**
 * What is told of something somebody did.
 *
 * @param done whether it was done
 */
public record Said(boolean done, String words) {

  public static Said done(String words) {
    return new Said(true, words);
  }

  public static Said refused(String words) {
    return new Said(false, words);
  }
}
