package io.shenbao.assessment;

import java.util.List;

/** The assessment (审核结果) of one application in a word. */
public enum Outcome {
  /** 可推荐: no failed error, nothing required left unchecked. */
  READY,
  /** 需修改. */
  NEEDS_FIX,
  /** 未完成审核: no error, but something required could not be checked by us. */
  INCOMPLETE,

  /** 无法读取: the source can't be read. */
  UNREADABLE,
  /** 重复: same identity and factory as an earlier path. */
  DUPLICATE;

  /** What the findings on a readable application come to. */
  public static Outcome of(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding::isError)) {
      return NEEDS_FIX;
    }
    return findings.stream().anyMatch(Finding::leavesOpen) ? INCOMPLETE : READY;
  }
}
