package org.hairsplit.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A service on this machine that answers as it is told, one answer after the other. */
public final class StubServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> agents = Collections.synchronizedList(new ArrayList<>());

  /** What to answer, however badly. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  public StubServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Every service, served from here. */
  public Map<Service, URI> addresses() {
    Map<Service, URI> addresses = new HashMap<>();
    for (Service service : Service.values()) {
      addresses.put(service, URI.create(root() + "/" + service.name() + "/"));
    }
    return addresses;
  }

  String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The paths and queries asked for, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  List<String> agents() {
    return List.copyOf(agents);
  }

  StubServer then(Reply... more) {
    synchronized (replies) {
      replies.addAll(List.of(more));
    }
    return this;
  }

  /** Answers 200 with a body. */
  public StubServer answer(String type, String body) {
    return then(reply(200, type, body));
  }

  /** Answers with a status and nothing else of use. */
  public StubServer status(int status) {
    return then(reply(status, "text/html", "<h1>Sorry</h1>"));
  }

  static Reply reply(int status, String type, String body, String... headers) {
    return reply(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Reply reply(int status, String type, byte[] body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  static Reply redirect(String to) {
    return reply(302, "text/plain", new byte[0], "Location", to);
  }

  /** Sends nothing until the server is closed. */
  Reply silence() {
    return exchange -> closing.await();
  }

  /** Sends a byte now and then, for ever. */
  Reply drip() {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/xml");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        while (!closing.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          body.write(' ');
          body.flush();
        }
      }
    };
  }

  /** Promises more than it sends. */
  static Reply truncated(String type, String part) {
    return exchange -> {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length + 100L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    };
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
    Reply reply;
    synchronized (replies) {
      reply = replies.isEmpty() ? reply(404, "text/plain", "nothing") : replies.remove();
    }
    try {
      reply.to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
