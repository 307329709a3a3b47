package io.shenbao.report.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import io.shenbao.file.Sha256;
import io.shenbao.programme.Programme;
import io.shenbao.wording.Plain;
import io.shenbao.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Self-contained pages: all that is put in is escaped, and a policy in each page forbids every
 * script and style but the project's own, and all traffic.
 */
public final class Pages {

  static final SimpleObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

  private final Wording wording;
  private final Configuration configuration;
  private final String style = resource("report.css");
  private final String script = resource("report.js");
  private final String search = resource("search.js");
  private final String policy = policy(script, "");
  private final String searchPolicy = policy(search, " 'strict-dynamic'");

  public Pages(Wording wording) {
    this(wording, Pages.class);
  }

  /**
   * Pages of another room, made of the same parts.
   *
   * @param room a class beside whose resources their templates lie
   */
  public Pages(Wording wording, Class<?> room) {
    this.wording = wording;
    this.configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(
        new MultiTemplateLoader(
            new TemplateLoader[] {
              new ClassTemplateLoader(room, ""), new ClassTemplateLoader(Pages.class, "")
            }));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(WRAPPER);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNumberFormat("computer");
    configuration.setURLEscapingCharset("UTF-8");
  }

  /** What every page has: words, language, style, script and policy. */
  public Map<String, Object> page() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("say", (TemplateMethodModelEx) this::say);
    page.put("language", wording.locale().getLanguage().equals("en") ? "en" : "zh-CN");
    page.put("style", style);
    page.put("script", script);
    page.put("policy", policy);
    return page;
  }

  /**
   * Lets a page search: its script may bring in others, which are data, and nothing else on the
   * page may.
   */
  void search(Map<String, Object> page) {
    page.put("script", search);
    page.put("policy", searchPolicy);
  }

  /** The same for a page about a pack's applications: what they are to, for whom, by what tool. */
  Map<String, Object> page(Programme programme, String recommender, String tool) {
    Map<String, Object> page = page();
    page.put("title", programme.title());
    page.put("programme", programme.id());
    page.put("recommender", recommender);
    page.put("tool", tool);
    return page;
  }

  /** The policy of a page that has pictures in it: they are part of it, and nothing is fetched. */
  String policyWithPictures() {
    return policy + "; img-src data:";
  }

  public String render(String name, Map<String, Object> page) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(page, out);
      return Plain.lines(out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object say(List<?> arguments) {
    String key = arguments.get(0).toString();
    return new SimpleScalar(wording.say(key, arguments.subList(1, arguments.size()).toArray()));
  }

  private String policy(String own, String more) {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'%s; base-uri 'none'; form-action 'none'"
        .formatted(hash(style), hash(own), more);
  }

  private static String hash(String text) {
    return Base64.getEncoder()
        .encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      // a page's text is hashed with line feeds, whatever a checkout made of them
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
