package org.hairsplit.fetch;

import java.net.URI;
import java.util.Locale;

/** What a service knows under an identifier, as it sent it. */
public final class Fetched {

  private static final int LONGEST_NAME = 100;

  private final Identifier identifier;
  private final Service service;
  private final URI address;
  private final String mediaType;
  private final byte[] body;

  Fetched(Identifier identifier, Service service, URI address, String mediaType, byte[] body) {
    this.identifier = identifier;
    this.service = service;
    this.address = address;
    this.mediaType = mediaType;
    this.body = body;
  }

  /** What was asked for. */
  public Identifier identifier() {
    return identifier;
  }

  /** Who answered. */
  public Service service() {
    return service;
  }

  /** What was asked, without the parameters that say who asks. */
  public URI address() {
    return address;
  }

  /** {@code application/json}, {@code application/xml} or {@code text/xml}. */
  public String mediaType() {
    return mediaType;
  }

  /** The record in the service's own format, never empty. */
  public byte[] body() {
    return body.clone();
  }

  /** A name for a file of it, the same each time, with an ending that tells the format. */
  public String fileName() {
    String kind = identifier.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String value = identifier.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
    String name = kind + "-" + value;
    if (name.length() > LONGEST_NAME) {
      name = name.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(value.hashCode());
    }
    return name + (mediaType.endsWith("json") ? ".json" : ".xml");
  }
}
