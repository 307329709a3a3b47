package io.shenbao.workbook;

import io.shenbao.programme.Field;
import io.shenbao.programme.FieldType;
import io.shenbao.wording.Plain;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;

/** What a workbook asks and offers while one types: it warns and never stops. */
final class Validations {

  /** What Excel shows in a box, in characters, and in its title. */
  private static final int MOST = 220;

  private static final int MOST_TITLE = 30;

  private static final String GO_ON = "确认无误的，可选“是”继续。";

  private Validations() {}

  /** Offers a list in a stretch of one column. */
  static void list(Sheet sheet, String formula, String name, String prompt, Stretch cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    add(
        sheet,
        helper.createFormulaListConstraint(formula),
        cells,
        name,
        prompt,
        "“" + name + "”请从下拉列表中选择。" + GO_ON);
  }

  /** Guards a field that has no list: numbers and lengths; of others it only says the example. */
  static void guard(Sheet sheet, Field field, String prompt, Stretch cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String name = field.caption().name();
    Field.Limit limit = field.limit();
    if (field.type().isNumeric()) {
      String cell = new CellReference(cells.first(), cells.column()).formatAsString();
      add(
          sheet,
          helper.createCustomConstraint(number(field, cell)),
          cells,
          name,
          prompt,
          "“" + name + "”应填数字" + unit(field) + usual(field) + "。" + GO_ON);
    } else if (limit != null) {
      add(
          sheet,
          helper.createTextLengthConstraint(
              OperatorType.LESS_OR_EQUAL, Integer.toString(limit.most()), null),
          cells,
          name,
          prompt,
          "“" + name + "”不超过" + limit.most() + counted(limit) + "。" + GO_ON);
    } else if (field.type() == FieldType.ID_NUMBER) {
      String cell = new CellReference(cells.first(), cells.column()).formatAsString();
      add(
          sheet,
          helper.createCustomConstraint(idNumber(cell)),
          cells,
          name,
          prompt,
          "“" + name + "”应为18位，校验码不符时也会提示，请核对。" + GO_ON);
    } else if (!prompt.isEmpty()) {
      add(sheet, helper.createCustomConstraint("TRUE"), cells, name, prompt, "");
    }
  }

  private static String counted(Field.Limit limit) {
    return limit.count() == Field.Count.CHARACTERS ? "个字符（不计空格）" : "字（一串字母或数字算一个字，不计空格）";
  }

  /** Eighteen places, the last of which follows from the others (ISO 7064 MOD 11-2). */
  private static String idNumber(String cell) {
    return "AND(LEN(%1$s)=18,IFERROR(MID(\"10X98765432\",MOD(SUMPRODUCT(MID(%1$s,ROW($1:$17),1)*MOD(2^(18-ROW($1:$17)),11)),11)+1,1)=UPPER(RIGHT(%1$s)),FALSE))"
        .formatted(cell);
  }

  /** There is a digit in it; a bare number lies where such numbers usually do. */
  private static String number(Field field, String cell) {
    String digit = "SUMPRODUCT(--ISNUMBER(FIND(ROW($1:$10)-1,ASC(" + cell + "))))>0";
    Double min = field.plausible().min();
    Double max = field.plausible().max();
    String bounds =
        (min == null ? "" : ",VALUE(" + cell + ")>=" + plain(min))
            + (max == null ? "" : ",VALUE(" + cell + ")<=" + plain(max));
    return bounds.isEmpty()
        ? digit
        : "AND(" + digit + ",IFERROR(AND(" + bounds.substring(1) + "),TRUE))";
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private static String unit(Field field) {
    return field.unit().isEmpty() ? "" : "，单位按" + field.unit() + "计";
  }

  private static String usual(Field field) {
    Double min = field.plausible().min();
    Double max = field.plausible().max();
    if (min == null && max == null) {
      return "";
    }
    return "，通常"
        + (min == null ? "" : "不小于" + plain(min))
        + (min == null || max == null ? "" : "、")
        + (max == null ? "" : "不大于" + plain(max));
  }

  private static void add(
      Sheet sheet,
      DataValidationConstraint constraint,
      Stretch cells,
      String name,
      String prompt,
      String error) {
    DataValidation validation =
        sheet
            .getDataValidationHelper()
            .createValidation(
                constraint,
                new CellRangeAddressList(
                    cells.first(), cells.last(), cells.column(), cells.column()));
    String title = Plain.clip(name, MOST_TITLE);
    validation.setEmptyCellAllowed(true);
    validation.setSuppressDropDownArrow(true);
    if (!prompt.isEmpty()) {
      validation.createPromptBox(title, Plain.clip(prompt, MOST));
      validation.setShowPromptBox(true);
    }
    if (!error.isEmpty()) {
      validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      validation.createErrorBox(title, Plain.clip(error, MOST));
      validation.setShowErrorBox(true);
    }
    sheet.addValidationData(validation);
  }
}
