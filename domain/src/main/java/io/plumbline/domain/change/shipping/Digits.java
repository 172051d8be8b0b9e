package io.plumbline.domain.change.shipping;

import java.util.regex.Pattern;

/** The ids of ad platforms, which go into addresses and queries: digits and nothing else. */
final class Digits {

  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

  private Digits() {}

  static boolean are(String text) {
    return ID.matcher(text).matches();
  }
}
