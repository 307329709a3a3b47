package io.shenbao.desk;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whoever asks the desk something, byte for byte as it likes: no client tidies its requests. */
public final class Visitor {

  private static final int PATIENCE_MILLIS = 60_000;

  final int port;
  private final String secret;
  private String cookie = "";

  /** What was answered. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** One who knows the address, and has not opened it yet. */
  public Visitor(String address) {
    URI uri = URI.create(address);
    this.port = uri.getPort();
    this.secret = uri.getRawQuery();
  }

  /** Opens the address. */
  public Visitor entered() throws IOException {
    String given = get("/enter?" + secret).header("Set-Cookie");
    cookie = given.substring(0, given.indexOf(';'));
    return this;
  }

  String secret() {
    return secret;
  }

  String own() {
    return "127.0.0.1:" + port;
  }

  public Answer get(String path, String... headers) throws IOException {
    return ask("GET", path, "", headers);
  }

  /** Sends a form as the desk's own page does. */
  public Answer post(String path, String form) throws IOException {
    return ask(
        "POST",
        path,
        form,
        "Origin: http://" + own(),
        "Content-Type: application/x-www-form-urlencoded");
  }

  public Answer put(String path, String body) throws IOException {
    return ask("PUT", path, body, "Origin: http://" + own());
  }

  /** Asks under the desk's own name, with the cookie if there is one. */
  public Answer ask(String method, String path, String body, String... headers) throws IOException {
    StringBuilder request = new StringBuilder();
    request.append("%s %s HTTP/1.1\r\n".formatted(method, path));
    if (List.of(headers).stream().noneMatch(one -> one.startsWith("Host:"))) {
      request.append("Host: ").append(own()).append("\r\n");
    }
    if (!cookie.isEmpty()) {
      request.append("Cookie: ").append(cookie).append("\r\n");
    }
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!method.equals("GET")) {
      request.append("Content-Length: ").append(bytes.length).append("\r\n");
    }
    return raw(request.append("Connection: close\r\n\r\n").append(body).toString());
  }

  /** Sends what it is given, and reads until the desk has nothing more to say. */
  Answer raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      List<String> head = answer.substring(0, end).lines().toList();
      Map<String, String> headers = new LinkedHashMap<>();
      for (String line : head.subList(1, head.size())) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      return new Answer(
          Integer.parseInt(head.get(0).split(" ")[1]), headers, answer.substring(end + 4));
    }
  }
}
