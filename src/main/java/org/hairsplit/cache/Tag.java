package org.hairsplit.cache;

/** What kind of value comes next in an entry. */
enum Tag {
  NULL,
  /** A string or record that came before, by its number. */
  KNOWN,
  TEXT,
  INTEGER,
  DECIMAL,
  TRUTH,
  DATE,
  CONSTANT,
  LIST,
  MAP,
  /** Plain text with the way back to the file. */
  PLAIN_TEXT,
  RECORD;

  private static final Tag[] ALL = values();

  static Tag of(int number) throws DamagedEntryException {
    if (number < 0 || number >= ALL.length) {
      throw new DamagedEntryException("no such kind of value: " + number);
    }
    return ALL[number];
  }
}
