package io.plumbline.adapters.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsThatAreCalledTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://169.254.169.254/latest/meta-data",
        "https://graph.facebook.com.evil.example/",
        "https://evil.example/graph.facebook.com",
        "https://graph.facebook.com@evil.example/",
        "https://[::1]/",
        "http://graph.facebook.com/",
        "ftp://graph.facebook.com/",
        "file:///etc/passwd",
        "//graph.facebook.com/"
      })
  void nobody_else_and_nobody_in_the_clear(String address) {
    try (OutboundHttp http =
        new OutboundHttp(Set.of("graph.facebook.com"), Duration.ofMillis(200))) {
      assertThat(http.send(HttpRequest.newBuilder().GET(), URI.create(address)))
          .isInstanceOf(Reply.Forbidden.class);
    }
  }

  @Test
  void a_server_that_is_not_there_is_lost_not_thrown() {
    try (OutboundHttp http = new OutboundHttp(Set.of("127.0.0.1"), Duration.ofSeconds(2))) {
      assertThat(http.send(HttpRequest.newBuilder().GET(), URI.create("http://127.0.0.1:1/")))
          .isInstanceOf(Reply.Lost.class);
    }
  }
}
