package io.shenbao.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.shenbao.across.Sketch;
import io.shenbao.across.Sketcher;
import io.shenbao.across.Traits;
import io.shenbao.application.Origin;
import io.shenbao.check.GoodApplication;
import io.shenbao.programme.Programme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

/** What is compared, and what comparing found, lies in the database piece by piece. */
class TraitsStoreTest {

  private static final Programme PROGRAMME = GoodApplication.hunan().programme();

  /** Longer than a row, and with half a character in it. */
  private static final String LONG = "文字\uD83D" + "段落".repeat(300_000);

  private final JdbcDataSource source = new JdbcDataSource();
  private TraitsStore store;

  TraitsStoreTest() {
    source.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
    store = new TraitsStore(source, new Sketcher(PROGRAMME));
  }

  @BeforeEach
  void makeTheTables() throws Exception {
    Migrations.apply(source);
  }

  @Test
  void anApplicationIsReadAsItWasSavedLast() {
    store.save(store.prepare("甲/一", traits("别的", "还有")));
    store.save(store.prepare("甲/一", traits(LONG)));
    store.save(store.prepare("甲", Traits.NONE));

    assertThat(store.passage("甲/一", 0)).isEqualTo(LONG);
    assertThat(store.passage("甲/一", 1)).isEmpty();
    assertThat(store.particulars("甲/一")).isEqualTo(traits(LONG).withoutTexts());
    assertThat(store.sketch("甲/一").bytes())
        .isEqualTo(new Sketcher(PROGRAMME).sketch(traits(LONG)).bytes());
    assertThat(store.particulars("甲")).isEqualTo(Traits.NONE);
  }

  @Test
  void ofOneThatIsGoneNothingIsKnown() {
    store.save(store.prepare("甲", traits(LONG)));
    store.keepExcerpts(Map.of("甲", "摘录"));

    store.forget("甲");

    assertThat(store.sketch("甲")).isEqualTo(Sketch.NONE);
    assertThat(store.particulars("甲")).isEqualTo(Traits.NONE);
    assertThat(store.excerpts("甲")).isEmpty();
  }

  @Test
  void whatComparingFoundIsKeptUntilItFindsAnew() {
    store.keepExcerpts(Map.of("甲", "摘录", "乙", LONG.substring(3)));
    store.keepExcerpts(Map.of("甲", "新的摘录"));
    store.addLikenesses("m", Stream.of(new byte[] {1}, new byte[] {2}));
    store.forgetLikenesses("m");
    store.addLikenesses("m", Stream.of(new byte[] {3}));
    store.addLikenesses("m", Stream.of(new byte[] {4}));

    assertThat(store.excerpts("甲")).isEqualTo("新的摘录");
    assertThat(store.excerpts("乙")).isEqualTo(LONG.substring(3));
    List<Byte> pages = new ArrayList<>();
    store.likenesses("m", page -> pages.add(page[0]));
    assertThat(pages).containsExactly((byte) 3, (byte) 4);
    store.likenesses("other", page -> pages.clear());
    assertThat(pages).hasSize(2);
  }

  private static Traits traits(String... texts) {
    List<Traits.Passage> passages = new ArrayList<>();
    for (String text : texts) {
      passages.add(
          new Traits.Passage(
              JsonPointer.compile("/a"), "地方", "", "", new Origin.Whole("a.yaml"), text));
    }
    return new Traits(List.of(), passages, List.of());
  }
}
