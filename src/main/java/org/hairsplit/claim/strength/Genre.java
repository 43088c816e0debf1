package org.hairsplit.claim.strength;

/** What a sentence was written for; the same words may claim more in one than in the other. */
public enum Genre {
  /** An abstract or a record of a study. */
  ABSTRACT("strength-abstract.model"),
  /** A press release, a news story, a page for patients. */
  PRESS("strength-press.model");

  private final String file;

  Genre(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
