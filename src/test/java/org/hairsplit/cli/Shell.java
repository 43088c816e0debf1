package org.hairsplit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Runs command lines without a process, against {@link FakeServices} unless told otherwise. */
final class Shell {

  final FakeServices services = new FakeServices();
  final Map<String, String> environment = new HashMap<>();
  Set<Integer> terminals = Set.of();
  String stdin = "";
  Path home = Path.of("home");
  private final Services used;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Shell() {
    used = services;
  }

  /** Runs command lines against the services of the product. */
  Shell(Services used) {
    this.used = used;
  }

  int run(String... args) {
    return run(out, args);
  }

  int run(OutputStream stdout, String... args) {
    out.reset();
    err.reset();
    return Main.run(
        args,
        new Session(
            new ByteArrayInputStream(stdin.getBytes(UTF_8)),
            stdout,
            Session.utf8(err),
            terminals,
            environment,
            home,
            used));
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
