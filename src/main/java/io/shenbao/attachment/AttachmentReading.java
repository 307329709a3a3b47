package io.shenbao.attachment;

import io.shenbao.assessment.Evidence;
import io.shenbao.assessment.Judgement;
import java.util.List;

/** What came of an application's evidence files. */
public record AttachmentReading(Judgement judgement, List<Evidence> evidence) {}
