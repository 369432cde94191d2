package app.overture.contacts.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file whose encoding nobody states: a mark at its beginning, else what it can be, else what reads best. */
record FileText(String value, String encoding) {

    private static final Charset CENTRAL_EUROPE = Charset.forName("windows-1250");
    private static final Charset WESTERN_EUROPE = Charset.forName("windows-1252");

    static FileText decode(byte[] content) {
        FileText text = marked(content)
                .or(() -> unmarkedUtf16(content))
                .or(() -> strict(content, 0, StandardCharsets.UTF_8, "UTF-8"))
                .orElseGet(() -> singleByte(content));
        if (isBinary(text.value)) {
            throw ImportProblem.unreadable(
                    "The file is neither CSV nor an Excel workbook. Export the contacts as CSV or .xlsx.");
        }
        return text;
    }

    private static Optional<FileText> marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            // A mark that lies: some tools prepend it to text of another encoding.
            return strict(content, 3, StandardCharsets.UTF_8, "UTF-8")
                    .or(() -> Optional.of(singleByte(java.util.Arrays.copyOfRange(content, 3, content.length))));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(lenient(content, 2, StandardCharsets.UTF_16LE, "UTF-16"));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(lenient(content, 2, StandardCharsets.UTF_16BE, "UTF-16"));
        }
        return Optional.empty();
    }

    /** Latin text in UTF-16 has a zero in nearly every second byte. */
    private static Optional<FileText> unmarkedUtf16(byte[] content) {
        int looked = Math.min(content.length, 4_000) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        int most = looked / 2;
        if (most > 4 && odd > most * 0.7 && even < most * 0.1) {
            return Optional.of(lenient(content, 0, StandardCharsets.UTF_16LE, "UTF-16"));
        }
        if (most > 4 && even > most * 0.7 && odd < most * 0.1) {
            return Optional.of(lenient(content, 0, StandardCharsets.UTF_16BE, "UTF-16"));
        }
        return Optional.empty();
    }

    private static FileText singleByte(byte[] content) {
        String central = new String(content, CENTRAL_EUROPE);
        String western = new String(content, WESTERN_EUROPE);
        return Plausibility.of(central) > Plausibility.of(western)
                ? new FileText(central, "Windows-1250")
                : new FileText(western, "Windows-1252");
    }

    private static Optional<FileText> strict(byte[] content, int from, Charset charset, String encoding) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return Optional.of(new FileText(text, encoding));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static FileText lenient(byte[] content, int from, Charset charset, String encoding) {
        return new FileText(new String(content, from, content.length - from, charset), encoding);
    }

    private static boolean isBinary(String text) {
        int looked = Math.min(text.length(), 100_000);
        long strange = text.substring(0, looked)
                .chars()
                .filter(c -> c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0xFFFD)
                .count();
        return text.startsWith("%PDF") || strange > 0 && (text.indexOf('\0') >= 0 || strange * 200 > looked);
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
