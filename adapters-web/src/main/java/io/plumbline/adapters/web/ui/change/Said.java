package io.plumbline.adapters.web.ui.change;

/**
 * What is told of something somebody did.
 *
 * @param done whether it was done
 */
record Said(boolean done, String words) {

  static Said done(String words) {
    return new Said(true, words);
  }

  static Said refused(String words) {
    return new Said(false, words);
  }
}
