package io.shenbao.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExamplePatchTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FROM =
      "{'shop':{'name':'a','tel':'1'},'breads':[{'n':'x'},{'n':'y'}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'shop':{'tel':2}} | {'shop':{'name':'a','tel':'2'},'breads':[{'n':'x'},{'n':'y'}]}",
        "{'shop':{'tel':null}} | {'shop':{'name':'a'},'breads':[{'n':'x'},{'n':'y'}]}",
        "{'breads':{'1':{'n':'z'}}} | {'shop':{'name':'a','tel':'1'},'breads':[{'n':'x'},{'n':'z'}]}",
        "{'breads':{'0':null,'1':{'n':'z'}}} | {'shop':{'name':'a','tel':'1'},'breads':[{'n':'z'}]}",
        "{'breads':{'2':{'n':'z'}}} | {'shop':{'name':'a','tel':'1'},'breads':[{'n':'x'},{'n':'y'},{'n':'z'}]}",
        "{'breads':[{'n':'z'}]} | {'shop':{'name':'a','tel':'1'},'breads':[{'n':'z'}]}",
        "{'shop':'gone'} | {'shop':'gone','breads':[{'n':'x'},{'n':'y'}]}",
        "{'new':{'deep':{'er':1,'no':null}}} | {'shop':{'name':'a','tel':'1'},'breads':[{'n':'x'},{'n':'y'}],'new':{'deep':{'er':'1'}}}"
      })
  void mergesAndCountsItemsFromNought(String patch, String expected) {
    assertThat(ExamplePatch.apply(json(FROM), json(patch))).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @CsvSource({"3", "x", "-1"})
  void refusesAnItemThatTheListDoesNotHave(String index) {
    assertThatThrownBy(
            () -> ExamplePatch.apply(json(FROM), json("{'breads':{'" + index + "':{'n':'z'}}}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(index);
  }

  @Test
  void leavesTheExampleItselfAsItIs() {
    ObjectNode from = json(FROM);

    ExamplePatch.apply(from, json("{'shop':{'name':'b'},'breads':{'0':null}}"));

    assertThat(from).isEqualTo(json(FROM));
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
  }
}
