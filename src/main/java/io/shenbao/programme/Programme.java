package io.shenbao.programme;

import io.shenbao.wording.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A programme pack, read and linted: all there is to know of one notice.
 *
 * @param lineage the pack's own id, then those of the packs it extends, nearest first
 * @param version raised when workbooks of the old pack are no longer accepted
 * @param deadline as the notice has it, {@code 2025-04-28}
 * @param recommender the recommending body (推荐单位); may be empty
 * @param depth how deep evidence is looked into
 * @param summaries tables besides the one that the bureau signs, by id
 * @param repeats paths of fields, {@code app.…}, that are alike in two applications where one
 *     repeats the other; empty: identity and factory
 * @param words lists of words that rules look for in texts, by name
 * @param let expressions by the names that others may use for them, in order
 * @param tables that lie beside the pack, by name
 * @param lists that the bureau may hand in, by name
 * @param scores the items of its points table, by key
 * @param nouns what the pack calls an applicant ({@code applicant}) and a factory ({@code factory})
 * @param documents that are made besides the form, by id
 * @param claims what prose claims and evidence could prove, by id
 * @param editions the accepted catalogues by edition
 * @param across what is looked for across all applications, by id
 * @param examples whole applications that rules' examples start from, by file name without
 *     extension
 * @param origins where the pack says what, for problems found later
 * @param fingerprint of all the pack's files: changes when any of them does
 */
public record Programme(
    String id,
    List<String> lineage,
    int version,
    String title,
    String issuer,
    String region,
    String tier,
    int year,
    String deadline,
    String recommender,
    Depth depth,
    CataloguePolicy catalogues,
    Roles roles,
    SummaryTable summary,
    Map<String, SummaryTable.Further> summaries,
    List<String> repeats,
    Map<String, Words> words,
    Map<String, String> let,
    Map<String, Reference.Table> tables,
    Map<String, Reference.Listing> lists,
    Map<String, Score> scores,
    Map<String, String> nouns,
    Map<String, Document> documents,
    Map<String, Claim> claims,
    Form form,
    Map<String, Rule> rules,
    Map<String, AcrossRule> across,
    Map<String, Requirement> requirements,
    Map<String, Catalogue> editions,
    Map<String, Reference> references,
    Map<String, ObjectNode> examples,
    PackOrigins origins,
    String fingerprint) {

  /** The file that rules stand in, and whose name is in the keys of their texts. */
  public static final String RULES = "rules.yaml";

  /** The file of what is looked for across applications. */
  public static final String ACROSS = "across.yaml";

  /** The file of the points table. */
  public static final String SCORE = "score.yaml";

  /** The pack's own file. */
  public static final String HEAD = "programme.yaml";

  /** The file of a whole application that examples start from. */
  public static String example(String name) {
    return "examples/" + name + ".yaml";
  }

  /** All that findings may say in the pack's words, by {@link Phrase#key}. */
  public Map<String, Phrase> phrases() {
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    for (Rule rule : rules.values()) {
      add(phrases, RULES, rule.id(), "message", rule.message());
      add(phrases, RULES, rule.id(), "manual", rule.manual() == null ? "" : rule.manual());
      add(phrases, RULES, rule.id(), "fix", rule.fix());
    }
    for (AcrossRule rule : across.values()) {
      add(phrases, ACROSS, rule.id(), "message", rule.message());
      add(phrases, ACROSS, rule.id(), "fix", rule.fix());
    }
    catalogues
        .accepted()
        .forEach(
            (edition, how) ->
                phrases.put(
                    Phrase.key(HEAD, edition, "message"),
                    new Phrase(List.of(how.message()), List.of())));
    return phrases;
  }

  private static void add(
      Map<String, Phrase> phrases, String file, String id, String part, String text) {
    try {
      phrases.put(Phrase.key(file, id, part), Phrase.parse(text));
    } catch (Phrase.Unclosed e) {
      // a pack with mistakes says nothing
    }
  }

  /**
   * A document that is made of each application besides the form.
   *
   * @param template the name of its template, in the pack's folder of templates
   * @param name what its file is called: a text with {@code {CEL}} in it
   * @param when CEL; null: always made
   * @param each a list or grid, {@code app.…}: one is made for each item; null: it is made once
   */
  public record Document(
      String id, String template, String name, @Nullable String when, @Nullable String each) {}
}
