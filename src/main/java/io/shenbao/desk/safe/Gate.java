package io.shenbao.desk.safe;

import io.shenbao.wording.Wording;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first. Only the browser that was given the secret comes through, only
 * under the address that the desk has (another name for it is a trick of DNS), and nothing is
 * changed by a form or script of another page.
 */
public final class Gate implements Filter {

  /** Where the secret is shown. */
  public static final String ENTER = "/enter";

  private static final String COOKIE = "shenbao-desk-";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> CHANGING = Set.of("POST", "PUT");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  /** The longest address and query that the desk's own pages ask for is far below it. */
  private static final int LONGEST_QUERY = 4_000;

  private final Keys keys;
  private final Wording wording;
  private final IntSupplier port;

  /**
   * @param port that the desk listens at
   */
  public Gate(Keys keys, Wording wording, IntSupplier port) {
    this.keys = keys;
    this.wording = wording;
    this.port = port;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answered;
    addHeaders(response);
    request.setCharacterEncoding(StandardCharsets.UTF_8);
    String own = "127.0.0.1:" + port.getAsInt();
    String query = request.getQueryString();
    String site = request.getHeader("Sec-Fetch-Site");
    if (!own.equals(request.getHeader("Host"))) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "desk.gate.host");
    } else if (query != null && query.length() > LONGEST_QUERY) {
      refuse(response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG, "desk.gate.long");
    } else if (site != null && !OWN_SITE.contains(site)) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "desk.gate.origin");
    } else if (!READING.contains(request.getMethod()) && !CHANGING.contains(request.getMethod())) {
      refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "desk.gate.method");
    } else if (CHANGING.contains(request.getMethod())
        && !("http://" + own).equals(request.getHeader("Origin"))) {
      refuse(response, HttpServletResponse.SC_FORBIDDEN, "desk.gate.origin");
    } else if (request.getRequestURI().equals(ENTER)) {
      enter(request, response);
    } else if (!keys.isSession(cookie(request))) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "desk.gate.key");
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The secret becomes a cookie, and leaves the address. */
  private void enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String offered = request.getQueryString();
    if (!request.getMethod().equals("GET") || !keys.isSecret(offered == null ? "" : offered)) {
      refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "desk.gate.key");
      return;
    }
    response.addHeader(
        "Set-Cookie",
        COOKIE + port.getAsInt() + "=" + keys.session() + "; Path=/; HttpOnly; SameSite=Strict");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/");
  }

  private String cookie(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie one : cookies) {
        if (one.getName().equals(COOKIE + port.getAsInt())) {
          return one.getValue();
        }
      }
    }
    return "";
  }

  private static void addHeaders(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", Policy.PAGE.header());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  }

  /** Says why not, in a sentence, and reads nothing more of what was sent. */
  private void refuse(HttpServletResponse response, int status, String key) throws IOException {
    byte[] text = (wording.say(key) + "\n").getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setHeader("Connection", "close");
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
