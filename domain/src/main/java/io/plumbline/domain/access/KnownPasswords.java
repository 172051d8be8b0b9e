package io.plumbline.domain.access;

import java.util.Locale;
import java.util.Set;

/**
 * The passwords that are tried first: every one of twelve characters or more in a public list of
 * 49,233 leaked ones, and a few of our own.
 *
 * <p>Kept as the first twelve digits of each password's SHA-256, for some are words that nobody
 * wants to read here. Source: zxcvbn-ts language-common 4.1.3 (MIT, see NOTICE);
 * docs/intentional.md says why there are so few.
 */
final class KnownPasswords {

  private static final int DIGITS = 12;

  private static final Set<String> HASHES =
      Set.of(
          """
              0025f75704f0 0054a7de9d4f 00a6b72d4089 00b4777520fb 00cfe46d2bab 015000f4b58c
              01f71c9a2bab 024b4c2f2792 02f51482f572 032cc11fe7a5 04959fa88109 04ccc674455f
              04dbdd177b24 051925d03fd8 0534141524b1 05960492115b 05bb432a4bf6 0625e5bfa11e
              0647f4b0bfd4 07f531620367 097cb6c325ae 09938f9128d0 09a77f44eb8e 09fba7943e22
              0a67248b9ae0 0b1dbff2714a 0b67c64a4e96 0d6ffddb8797 0da0b943f322 0de05e45b9df
              0e3cb137a462 107ddcead560 14864a6a23de 14bbe3f72648 150343431ced 1668c11fb81d
              16e539e883a2 17417ebfe065 174cb7512149 1803c6a33d26 1854755c00cd 185efd4ce876
              18bf6edc8480 194828bdf838 1a6842ffcb68 1a6bd4d9d79d 1b01e30a19f9 1b733e308971
              1c312dd6426a 1c699d06d966 1e3bb894756f 1f454e8ce8d7 2059aef47996 20e7c2e89827
              23ce07fe87db 243d023cc2b2 2566a18cd1ea 26288d99045c 2675e73289c0 27eecf97f30d
              2889f546afa7 2929e22f48b1 2943a567bc05 2a33349e7e60 2b0a8c234bb9 2c402093f566
              2cb3809ee3ed 2d543bbc12b7 2d8a413227aa 2e2b24f8ee40 2f5f6ce5ae30 30005f56cf2f
              319bae28fe4e 31f61e77f257 33489d249b79 33d73e23411c 35b6d0aaaae3 35f91566a687
              362799965c50 36aa15a88e7a 3700adf1f25f 37e72d54784b 38b87b10d08d 395f2910731c
              3a5745a05f87 3b4da2e28ebe 3b6604d31009 3b847ef748b3 3ea456b4b3df 3f5c0b5f9c32
              40f598cc7655 4194d1706ed1 4346ff92f5b5 4379b1d20a05 439087482d21 45c86bffcb91
              46a281cd3549 481ec310c2a7 487e420c9deb 4891f856480a 49d621325eb5 4a9c53ded29a
              4ab5811e8aa0 4ac1f5aefd9b 4acb3e62641c 4bb5ed52e564 4c73d6c77d75 50bfee49c706
              50f48097e3e5 53a60c9436d9 569d0ff953bc 56f4ae356384 58baa3c54af5 58c6b1d32653
              59e20f694562 5b406272e989 5bd7adb02446 5d5a70a2d788 5e4ff8ebb5fe 5e610e6b4d82
              5e9286da8261 5eca4891daf2 5f3b3b614957 5f50dd7274ef 5f572a0da403 5ffed2e1bd56
              606be4be7da4 617034c22db6 6265db0c8c5d 62d9b56b23a9 64a8136bed81 65bc867f68ff
              6678d43e742d 66f1fa832d61 67d710a590a0 6a5859a09223 6ad665a03dc5 6ae217164a1e
              6b15713240e8 6b84199f5639 6c5f285a9edb 6eedfb96d727 70e448ef3099 715a97491c6a
              716f9ff92931 7179b0b30988 73476e382631 7398cf10f29a 74305616b2bc 765ad9f4c7e6
              772f0fe1b26e 775b9c200002 77b90e7e9978 780b10cfaaac 789b99e92a4b 7a01adea4b8a
              7c36c5b0fb6b 7dcac91aac91 7fd06f0e2a61 80da9f880895 8174a05d4e26 81d06fe91661
              8206d22f0437 821a280205aa 82ba701bc81f 837035490f08 845ba5e412d0 84607371de49
              84615b1a7bd7 84de13685658 84ebc1bac787 8662467dc7c9 8768ced25e63 87d97d15e6c3
              8907a499b54a 89352621a2e5 897b312072c2 89b00a2edf6d 8ae902dd0911 8afbfdb8dbe5
              8bf4dec545e1 8c5cae7c0dd0 8c6e96f7ab6a 8df95026538f 9015b3502a21 9077d1af69c7
              909cde4a273e 925b13a7ef9b 9457299b29ac 953124f59650 95b3af309926 95ce70d9ede3
              96a1db784a9a 9a622eeaf4a6 9c8f5a4a7779 9e15ec810d24 9e5a2714f77c 9edd7412fe65
              9f80a5e14017 a0364755a38a a0b0a4f9d578 a2456ff061c4 a5ee70f15225 a603974ae4b3
              a627af4943c3 a62ecb8c4f96 a68bf3b2fed5 a90a207374d2 a91f0cc24ff6 a9a95a63a42e
              aa953a6d81c0 ab8b9e02b326 acf45488978d ad9b0702bc41 adaf9dec6fde addba6a15595
              ae5deb865d39 aee1271eb6f0 af57f9a21b58 b01eb0008050 b024e8405b12 b0256f0ef4df
              b108fdf8c7b6 b10e6427802e b28c22cd0450 b2c37ed19a5d b34564f1c4cd b3828225789c
              b4bb7f236ae2 b4c4d8d1bfb7 b51d7bea6d02 b6b9010255ce b836be358fca b8da82a495e6
              b9689b46e04d b9c950640e1b ba75cd39eaa9 bc5b3fe32e23 bc5d6fe7eff6 bca2b41a2b25
              bce2966c0b0d bd085eb59a55 bea7f08875bb c1b59ba0c56e c2bc829f2951 c402d13b4aa1
              c4d308f6f20a c5c088132e6a c5f20a679d01 c6558d2c1168 c68689b338d8 c6b3e5102f26
              c7e402258ee3 c82079ec84a2 c85f67ba8026 c8ade45ed64f c8c38b9c8734 c9034e49af2c
              c90bc0f6d37d cab18e5c0cdf cacfd5244003 cb5e0fac75c9 cb79b02b20af cc57129a4549
              cd340d1a5c41 ce6428728f8a d1746e1ce9d1 d25b1b53feda d47ba687de83 d4b45864d9d6
              d52475ba9492 d682ed4ca4d9 d84a9a6b2b0f d86c8651b794 d8aafc4b847c d8aecc652ce4
              dafcce4c7ed4 db7ad950336e dbdcf01bf52c de6278ab9ed1 e000f40fc4ec e12b82d1d8d7
              e168897bb493 e2f52d65c805 e36fabda1f03 e4005e2c1578 e49a33216d18 e5bdf693664a
              e638180191fb e714ccb23a51 e773bb5d9026 e8d5d1b90ffb e8f1ad2bdea3 e9a2f4d0e1f0
              ea5595cde88d ecef7b1e64c7 eee9c6e1906f eefa1c7e0c96 ef52ace090cc f1d113f9c080
              f1fa5d6c2642 f384c0e4f88d f3c88012ac83 f3eac56ea464 f587d4d58660 f5c9316b207a
              f5f1ce8f25d7 f644b3d07702 f7bcd2d4e372 f815ae617c36 f941f557ee89 f952b74b6083
              fa6e5e5a18a8 fcac76b4b2c9 fcca288045ed fd4e7e81e1fa
              """
              .strip()
              .split("\\s+"));

  private KnownPasswords() {}

  /** Returns whether {@code password}, in whatever case, is one of them. */
  static boolean contains(String password) {
    return HASHES.contains(Sha256.hex(password.toLowerCase(Locale.ROOT)).substring(0, DIGITS));
  }
}
