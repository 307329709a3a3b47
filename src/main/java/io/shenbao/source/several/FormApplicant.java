package io.shenbao.source.several;

import com.google.common.base.Splitter;
import io.shenbao.programme.Applicant;
import io.shenbao.programme.Programme;
import io.shenbao.source.form.FilledForm;
import io.shenbao.text.Likeness;
import java.util.List;

/**
 * Whose a filled form is, which tells whether two forms in one folder are one application. What a
 * form does not say is empty.
 *
 * @param identity such as the credit code
 * @param key what another form of the same application says too
 * @param isDraft whether it is one that we filled, with our marks of what is missing
 */
public record FormApplicant(String identity, String name, String key, boolean isDraft) {

  private static final String END = "\n";
  private static final String DRAFT = "draft";
  private static final int PARTS = 4;

  /** Whose a form is that was read. */
  public static FormApplicant of(Programme programme, FilledForm form) {
    Applicant applicant = Applicant.of(programme, form.tree());
    return new FormApplicant(
        Likeness.key(applicant.identity()),
        Likeness.key(applicant.name()),
        applicant.key().replace('\n', ' '),
        form.isDraft());
  }

  /** One that {@link #text} told of. */
  public static FormApplicant read(String text) {
    List<String> parts = Splitter.on(END).limit(PARTS).splitToList(text);
    return new FormApplicant(parts.get(0), parts.get(1), parts.get(2), parts.get(3).equals(DRAFT));
  }

  /** All of it as one text, which is never empty. */
  public String text() {
    return String.join(END, identity, name, key, isDraft ? DRAFT : "");
  }

  /** Whether another is certainly of somebody else: a code that was mistyped is no sign of it. */
  public boolean isOthers(FormApplicant other) {
    boolean isNamedAlike = !name.isEmpty() && name.equals(other.name);
    return identity.isEmpty() || other.identity.isEmpty()
        ? !isNamedAlike && !name.isEmpty() && !other.name.isEmpty()
        : !isNamedAlike && !identity.equals(other.identity);
  }

  /** Whether another is certainly of another application, be it of the same applicant. */
  public boolean isAnother(FormApplicant other) {
    return isOthers(other) || (!key.isEmpty() && !other.key.isEmpty() && !key.equals(other.key));
  }
}
