package io.shenbao.assessment;

import java.util.List;

/** The assessment (审核结果) of one application in a word. */
public enum Outcome {
  /** 可推荐: no failed error, nothing required left unchecked. */
  READY,
  /** 需修改. */
  NEEDS_FIX,
  /** 无法读取: the source can't be read. */
  UNREADABLE,
  /** 重复: same identity and factory as an earlier path. */
  DUPLICATE;

  /** What the findings on a readable application come to. */
  public static Outcome of(List<Finding> findings) {
    boolean blocked =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.isError()
                        || (finding.verdict() == Verdict.UNCHECKED
                            && finding.severity() == Severity.ERROR));
    return blocked ? NEEDS_FIX : READY;
  }
}
