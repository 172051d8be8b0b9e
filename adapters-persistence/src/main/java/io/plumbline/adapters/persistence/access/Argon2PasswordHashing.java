package io.plumbline.adapters.persistence.access;

import io.plumbline.domain.access.port.PasswordHashing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 46 MiB, one pass and one lane, the least OWASP's ASVS 5.0 (appendix C)
 * allows, written as a PHC string: {@code $argon2id$v=19$m=47104,t=1,p=1$salt$hash}.
 *
 * <p>As many hashes are computed at once as there are processors; further ones wait, so that a
 * crowd at the door does not fill the memory.
 */
public final class Argon2PasswordHashing implements PasswordHashing {

  private static final int MEMORY_KIB = 47104;
  private static final int PASSES = 1;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = derive(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  @Override
  public boolean matches(String password, String hash) {
    Matcher phc = PHC.matcher(hash);
    if (!phc.matches()) {
      throw new IllegalArgumentException("A stored password hash must be a PHC string of argon2id");
    }
    byte[] salt = Base64.getDecoder().decode(phc.group(4));
    byte[] stored = Base64.getDecoder().decode(phc.group(5));
    byte[] derived =
        derive(
            password,
            salt,
            Integer.parseInt(phc.group(1)),
            Integer.parseInt(phc.group(2)),
            Integer.parseInt(phc.group(3)),
            stored.length);
    return MessageDigest.isEqual(derived, stored);
  }

  private byte[] derive(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    byte[] derived = new byte[length];
    atOnce.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(parameters);
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
    } finally {
      atOnce.release();
    }
    return derived;
  }
}
