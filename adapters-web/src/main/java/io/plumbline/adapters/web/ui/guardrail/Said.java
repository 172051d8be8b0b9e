package io.plumbline.adapters.web.ui.guardrail;

/**
 * What to say of something that was tried.
 *
 * @param done whether it is done; else the words are the reason
 */
record Said(boolean done, String words) {

  static Said done(String words) {
    return new Said(true, words);
  }

  static Said not(String words) {
    return new Said(false, words);
  }
}
