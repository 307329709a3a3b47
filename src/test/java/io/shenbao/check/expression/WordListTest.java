package io.shenbao.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

  private static final WordList WORDS = WordList.of("机密", "绝密", "机", "密");

  @Test
  void findsTheFirstOfItsWordsInAText() {
    assertThat(WORDS.firstIn("这是绝密的机密")).isEqualTo("绝密");
    assertThat(WORDS.firstIn("机器")).isEqualTo("机");
    assertThat(WORDS.firstIn("机密")).isEqualTo("机密");
    assertThat(WORDS.firstIn("公开")).isEmpty();
    assertThat(WORDS.firstIn("")).isEmpty();
    assertThat(WORDS.isIn("秘密")).isTrue();
    assertThat(WORDS.isIn("公开")).isFalse();
  }

  @Test
  void goesOnFromAnIndex() {
    assertThat(WORDS.next("机密与绝密", 1)).isEqualTo(1);
    assertThat(WORDS.next("机密与绝密", 2)).isEqualTo(3);
    assertThat(WORDS.next("机密与绝密", 5)).isEqualTo(-1);
    assertThat(WORDS.wordAt("机密与绝密", 3)).isEqualTo("绝密");
  }

  @Test
  void findsTheLastOfItsWords() {
    assertThat(WORDS.lastIn("机密与绝密等")).isEqualTo(4);
    assertThat(WORDS.lastIn("机")).isZero();
    assertThat(WORDS.lastIn("公开")).isEqualTo(-1);
  }

  @Test
  void aCharacterThatSharesBitsWithAWordsFirstIsNoWord() {
    char alike = (char) ('密' ^ 0x1000);
    assertThat(WORDS.firstIn(alike + "密件")).isEqualTo("密");
    assertThat(WORDS.firstIn(alike + "件")).isEmpty();
  }

  @Test
  void aWordMeansNothingInsideALongerOne() {
    WordList words = new WordList(List.of("机密", "待补充"), List.of("机密封", "机密性", "等待补充"));

    assertThat(words.firstIn("发动机密封件")).isEmpty();
    assertThat(words.firstIn("料仓等待补充")).isEmpty();
    assertThat(words.firstIn("保障机密性，图纸为机密")).isEqualTo("机密");
    assertThat(words.next("机密性与机密", 0)).isEqualTo(4);
  }
}
