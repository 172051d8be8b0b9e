package io.plumbline.domain.access.port;

class CountingTokensTest extends TokenSourceContract {

  private final TokenSource tokens = new CountingTokens();

  @Override
  protected TokenSource tokens() {
    return tokens;
  }
}
