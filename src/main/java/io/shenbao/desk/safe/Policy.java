package io.shenbao.desk.safe;

/** What a browser may do with an answer. */
public enum Policy {

  /** The desk's own pages: their script, style and pictures are the desk's own files. */
  PAGE(
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'"
          + " data:; media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'"),

  /** A page of the report, shown in one of the desk's: it does nothing but to be read. */
  REPORT(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'"),

  /** A stranger's picture or film. */
  PICTURE("sandbox; default-src 'none'; frame-ancestors 'self'"),

  /** A stranger's PDF: the browser's own reader, which a sandbox would keep shut. */
  PDF("default-src 'none'; object-src 'self'; frame-ancestors 'self'"),

  /** A file to be kept: whatever is in it, nothing of it is shown. */
  DOWNLOAD("sandbox; default-src 'none'; frame-ancestors 'none'");

  private final String header;

  Policy(String header) {
    this.header = header;
  }

  /** The value of {@code Content-Security-Policy}. */
  public String header() {
    return header;
  }
}
