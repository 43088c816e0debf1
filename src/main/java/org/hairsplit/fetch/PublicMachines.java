package org.hairsplit.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.hairsplit.fetch.FetchException.Reason;

/** Which machines may be asked. */
public final class PublicMachines {

  private PublicMachines() {}

  /** Whether a machine is on the public internet, neither this one nor one on its network. */
  public static boolean isPublic(InetAddress machine) {
    byte[] bytes = machine.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean v4 = bytes.length == 4;
    boolean shared = v4 && first == 100 && (second & 0xC0) == 64;
    boolean reserved = v4 && (first == 0 || first >= 240);
    boolean uniqueLocal = !v4 && (first & 0xFE) == 0xFC;
    // 64:ff9b::/96 and 2002::/16 carry an IPv4 address that may be a private one.
    boolean wrapped = !v4 && ((first == 0 && second == 0x64) || (first == 0x20 && second == 0x02));
    return !(machine.isLoopbackAddress()
        || machine.isAnyLocalAddress()
        || machine.isLinkLocalAddress()
        || machine.isSiteLocalAddress()
        || machine.isMulticastAddress()
        || shared
        || reserved
        || uniqueLocal
        || wrapped);
  }

  /**
   * Passes an address that is http or https and whose every machine is allowed. The JDK keeps what
   * it looked up for longer than the request takes, so that the machine asked is the one checked.
   */
  static void check(URI at, Predicate<InetAddress> allowed) throws FetchException {
    String scheme = at.getScheme();
    if (at.getHost() == null
        || scheme == null
        || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
      throw new FetchException(
          Reason.REFUSED, "only http and https pages can be fetched, not " + at, null);
    }
    try {
      for (InetAddress machine : InetAddress.getAllByName(at.getHost())) {
        if (!allowed.test(machine)) {
          throw new FetchException(
              Reason.REFUSED,
              at.getHost() + " is on a private network",
              "save the page and give the file");
        }
      }
    } catch (UnknownHostException e) {
      throw new FetchException(
          Reason.UNAVAILABLE, "no such host: " + at.getHost(), "check the address");
    }
  }
}
