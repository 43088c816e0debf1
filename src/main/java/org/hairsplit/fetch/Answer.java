package org.hairsplit.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** What a server answered; the body is unpacked. */
public final class Answer {

  private final URI at;
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  Answer(URI at, int status, HttpHeaders headers, byte[] body) {
    this.at = at;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The address after all redirects. */
  public URI at() {
    return at;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The media type in lower case without parameters; empty if the server names none. */
  public String mediaType() {
    String type = header("content-type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The body. */
  public byte[] body() {
    return body.clone();
  }
}
