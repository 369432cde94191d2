package app.overture.email;

import app.overture.shared.OwnAddress;
import com.resend.services.emails.model.CreateEmailOptions;
import com.resend.services.emails.model.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes what is handed to the provider: text and the same as plain HTML, signature, postal address, and one-click
 * unsubscribe (RFC 8058). No pictures, no tracking.
 */
@Component
class MailWriter {

    private final OwnAddress ownAddress;
    private final UnsubscribeTokens tokens;

    MailWriter(OwnAddress ownAddress, UnsubscribeTokens tokens) {
        this.ownAddress = ownAddress;
        this.tokens = tokens;
    }

    /** One mail with everything that stands in it. */
    record Mail(
            UUID messageId,
            UUID campaignId,
            String to,
            String fromEmail,
            String fromName,
            @Nullable String replyTo,
            String subject,
            String body,
            String signature) {}

    /**
     * The request for a batch, written once: these very bytes are sent at every attempt.
     *
     * @param footer the sender's postal address
     */
    String request(UUID tenantId, String footer, List<Mail> mails) {
        return ResendProvider.write(
                mails.stream().map(mail -> options(tenantId, footer, mail)).toList());
    }

    private CreateEmailOptions options(UUID tenantId, String footer, Mail mail) {
        String unsubscribe = unsubscribeUrl(tenantId, mail.messageId());
        CreateEmailOptions.Builder options = CreateEmailOptions.builder()
                .from(named(mail.fromName(), mail.fromEmail()))
                .to(mail.to())
                .subject(oneLine(mail.subject()))
                .text(text(mail, footer, unsubscribe))
                .html(html(mail, footer, unsubscribe))
                .headers(Map.of(
                        "List-Unsubscribe",
                        "<" + unsubscribe + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"))
                .tags(tag("message_id", mail.messageId()), tag("campaign_id", mail.campaignId()));
        return (mail.replyTo() == null ? options : options.replyTo(mail.replyTo())).build();
    }

    String unsubscribeUrl(UUID tenantId, UUID messageId) {
        return ownAddress.publicUrl() + "/unsubscribe/" + tokens.token(tenantId, messageId);
    }

    private static Tag tag(String name, UUID value) {
        return Tag.builder().name(name).value(value.toString()).build();
    }

    static String text(Mail mail, String footer, String unsubscribe) {
        return Stream.of(mail.body().strip(), mail.signature().strip(), small(footer, unsubscribe))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String small(String footer, String unsubscribe) {
        String address = oneLine(footer.strip().replaceAll("\\R+", ", "));
        return "-- \n" + (address.isEmpty() ? "" : address + "\n") + "No further e-mails: " + unsubscribe;
    }

    static String html(Mail mail, String footer, String unsubscribe) {
        String letter = Stream.of(mail.body().strip(), mail.signature().strip())
                .filter(part -> !part.isEmpty())
                .map(MailWriter::paragraphs)
                .collect(Collectors.joining());
        String address = escaped(oneLine(footer.strip().replaceAll("\\R+", ", ")));
        return "<!doctype html><html><body>" + letter + "<p style=\"color:#666666;font-size:12px\">"
                + (address.isEmpty() ? "" : address + "<br>") + "<a href=\"" + escaped(unsubscribe)
                + "\" style=\"color:#666666\">No further e-mails</a></p></body></html>";
    }

    private static String paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + escaped(paragraph.strip()).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A display name as RFC 5322 wants it: in quotes, so that a comma in it is no second sender. */
    static String named(String name, String email) {
        String clean = oneLine(name)
                .replace("\\", "")
                .replace("\"", "'")
                .replace("<", "")
                .replace(">", "");
        return clean.isEmpty() ? email : "\"" + clean + "\" <" + email + ">";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }
}
