package org.hairsplit.language.model;

/** No model could be loaded, neither a flat one nor CoreNLP's own. The message names both files. */
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
