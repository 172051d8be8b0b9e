package io.plumbline.adapters.persistence.ledger;

import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The installation's Ed25519 key in a file: PKCS#8 in PEM, readable by its owner alone, made when
 * it is first needed. The public key lies beside it, with {@code .pub} at the end of its name.
 */
final class KeyFile implements CheckpointSigner {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

  private final PrivateKey secret;
  private final LedgerKey key;

  private KeyFile(PrivateKey secret, LedgerKey key) {
    this.secret = secret;
    this.key = key;
  }

  /**
   * Reads the key, or makes it.
   *
   * @throws IllegalStateException if the file can be read by others, is no Ed25519 key, or its
   *     public key is missing
   */
  static KeyFile at(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      if (readableByOthers(file)) {
        throw new IllegalStateException(
            "The ledger's private key %s can be read by others: chmod 600 it.".formatted(file));
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's key %s cannot be used".formatted(file), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The ledger's key %s is no Ed25519 key in PKCS#8".formatted(file), e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.createDirectories(file.toAbsolutePath().getParent());
    String secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    String open = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWN));
    } catch (FileAlreadyExistsException another) {
      return; // another process made it meanwhile
    }
    Files.writeString(beside(file), new LedgerKey(open).pem());
    Files.writeString(
        file, "%s\n%s\n%s\n".formatted(BEGIN, secret, END), StandardOpenOption.TRUNCATE_EXISTING);
  }

  private static boolean readableByOthers(Path file) throws IOException {
    Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    others.removeAll(
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE));
    return !others.isEmpty();
  }

  private static KeyFile read(Path file) throws IOException, GeneralSecurityException {
    String body = Files.readString(file).replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
    PrivateKey secret =
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    if (!(secret instanceof EdECPrivateKey ed)
        || !ed.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
        || !Files.exists(beside(file))) {
      throw new IllegalStateException(
          "Beside %s there must be %s: openssl pkey -in KEY -pubout -out KEY.pub"
              .formatted(file, beside(file).getFileName()));
    }
    LedgerKey key = LedgerKey.ofPem(Files.readString(beside(file)));
    return new KeyFile(secret, key);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  @Override
  public LedgerKey key() {
    return key;
  }

  @Override
  public SignedCheckpoint sign(Checkpoint checkpoint) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(checkpoint.bytes());
      SignedCheckpoint signed =
          new SignedCheckpoint(checkpoint, key.id(), HexFormat.of().formatHex(signature.sign()));
      if (!key.signed(signed)) {
        throw new IllegalStateException("The ledger's public key does not belong to its private.");
      }
      return signed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The checkpoint cannot be signed", e);
    }
  }
}
