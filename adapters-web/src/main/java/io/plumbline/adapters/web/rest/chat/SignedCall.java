package io.plumbline.adapters.web.rest.chat;

import java.util.List;

/**
 * A call as it came, before anything of it is believed.
 *
 * @param types the values of the Content-Type header; so of the others
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes that were signed, never compared as a record
record SignedCall(
    List<String> types, List<String> timestamps, List<String> signatures, byte[] body) {

  static final String TIMESTAMP = "X-Slack-Request-Timestamp";
  static final String SIGNATURE = "X-Slack-Signature";
}
