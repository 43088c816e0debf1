package org.hairsplit.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that rules, sources and fingerprints are known by. */
public final class Sha256 {

  private Sha256() {}

  /** A fresh SHA-256 digest; every Java has one. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
