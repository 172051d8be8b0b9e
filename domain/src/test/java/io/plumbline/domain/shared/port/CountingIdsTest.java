package io.plumbline.domain.shared.port;

class CountingIdsTest extends IdSourceContract {

  @Override
  protected IdSource ids() {
    return new CountingIds();
  }
}
