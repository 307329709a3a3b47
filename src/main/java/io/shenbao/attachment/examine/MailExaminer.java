package io.shenbao.attachment.examine;

import io.shenbao.attachment.examine.inner.InnerFile;
import io.shenbao.attachment.inspection.Inspection;
import io.shenbao.attachment.inspection.Observation;
import io.shenbao.attachment.inspection.Observation.Kind;
import io.shenbao.attachment.inspection.State;
import io.shenbao.deadline.Deadline;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;

/** Looks into mails (RFC 5322, RFC 2046) and lists what is attached to them. */
final class MailExaminer {

  boolean takes(String type) {
    return type.equals("message/rfc822");
  }

  Inspection examine(Specimen specimen) throws IOException {
    Ending ending = new Ending();
    Attached attached = new Attached();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(specimen.file()))) {
      MimeStreamParser parser =
          new MimeStreamParser(MimeConfig.DEFAULT, ending, new DefaultBodyDescriptorBuilder());
      parser.setContentHandler(attached);
      parser.setContentDecoding(true);
      parser.parse(in);
    } catch (MimeException | RuntimeException e) {
      return Inspection.of(State.DAMAGED, specimen.type());
    }
    if (ending.missing) {
      long bytes = Files.size(specimen.file());
      return Inspection.of(
          State.TRUNCATED, specimen.type(), Observation.of(Kind.PRESENT, "bytes", bytes));
    }
    return Inspection.of(State.READABLE, specimen.type())
        .with(InnerFile.observations(attached.files, List.of()));
  }

  /** Hears of a boundary, or an end of the headers, that never comes. */
  private static final class Ending extends DecodeMonitor {
    private static final List<String> ENDS =
        List.of(Event.MIME_BODY_PREMATURE_END.toString(), Event.HEADERS_PREMATURE_END.toString());

    private boolean missing;

    @Override
    public boolean warn(String error, String how) {
      missing |= ENDS.stream().anyMatch(String.valueOf(error)::contains);
      return false;
    }

    @Override
    public boolean isListening() {
      return true;
    }
  }

  /** Reads all parts, and keeps the names of those that are files. */
  private static final class Attached extends AbstractContentHandler {
    private static final int PIECE = 1 << 13;
    private final List<InnerFile> files = new ArrayList<>();

    @Override
    public void body(BodyDescriptor descriptor, InputStream in) throws IOException {
      byte[] head = in.readNBytes(InnerFile.HEAD);
      byte[] piece = new byte[PIECE];
      while (in.read(piece) >= 0) {
        Deadline.poll();
      }
      if (descriptor instanceof MaximalBodyDescriptor part
          && part.getContentDispositionFilename() != null) {
        String name =
            DecoderUtil.decodeEncodedWords(
                part.getContentDispositionFilename(), DecodeMonitor.SILENT);
        files.add(InnerFile.of(name, head));
      }
    }
  }
}
