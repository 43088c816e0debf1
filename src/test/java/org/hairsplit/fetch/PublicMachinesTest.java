package org.hairsplit.fetch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicMachinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "::1",
        "fe80::1",
        "fd00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "255.255.255.255"
      })
  void asksNoPrivateMachine(String address) throws Exception {
    assertFalse(PublicMachines.isPublic(InetAddress.getByName(address)));
  }

  @Test
  void asksPublicMachines() throws Exception {
    assertTrue(PublicMachines.isPublic(InetAddress.getByName("93.184.216.34")));
    assertTrue(PublicMachines.isPublic(InetAddress.getByName("2606:2800:220:1::1")));
  }
}
