package app.overture.email.ui;

import app.overture.email.Dmarc;
import app.overture.email.DnsRecord;
import app.overture.email.SenderDomain;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.CopyButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Locale;

/** What has to stand in DNS, each value with a way to copy it whole, and what is seen of it. */
final class RecordTable extends NativeTable {

    RecordTable(SenderDomain domain) {
        addClassNames("dns-table", "card");
        NativeTableRow head = new NativeTableRow();
        for (String title : new String[] {"For", "Type", "Name", "Value", "What we see"}) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(title);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        domain.records().forEach(record -> body.add(row(record)));
        body.add(dmarc(domain));
        add(new NativeTableHeader(head), body);
    }

    private static NativeTableRow row(DnsRecord record) {
        String seen = switch (record.status()) {
            case VERIFIED -> "found";
            case FAILED, PARTIALLY_FAILED -> "different";
            case NOT_STARTED, PENDING, PARTIALLY_VERIFIED, TEMPORARY_FAILURE -> "missing";
        };
        NativeTableRow row = new NativeTableRow(
                two(purpose(record), record.purpose()),
                new NativeTableCell(record.type()),
                copyable(record.name(), "name of " + record.purpose()),
                copyable(record.shown(), "value of " + record.purpose()),
                new NativeTableCell(Badge.of("dns", seen)));
        if (seen.equals("different")) {
            row.addClassName("hot");
        }
        return row;
    }

    private static NativeTableRow dmarc(SenderDomain domain) {
        boolean present = domain.dmarc().state() == Dmarc.State.PRESENT;
        boolean strong = present
                && !domain.dmarc().policy().equals("none")
                && !domain.dmarc().policy().isEmpty();
        String value = present ? domain.dmarc().record() : Dmarc.suggestion(domain.name());
        Div advice = new Div(domain.dmarc().advice());
        advice.addClassName("meta");
        return new NativeTableRow(
                two("Protection", "DMARC"),
                new NativeTableCell("TXT"),
                copyable(dmarcName(domain), "name of DMARC"),
                copyable(value, "value of DMARC"),
                new NativeTableCell(
                        Badge.of(
                                "dns",
                                strong
                                        ? "found"
                                        : domain.dmarc().state() == Dmarc.State.UNKNOWN ? "missing" : "advice"),
                        advice));
    }

    /** Relative to the same zone as the names that the provider gives: "send.mail" tells that ours lies at "mail". */
    private static String dmarcName(SenderDomain domain) {
        return domain.records().stream()
                .filter(record -> record.purpose().equalsIgnoreCase("SPF"))
                .map(record -> record.name().replaceFirst("^[^.]*", "_dmarc"))
                .findFirst()
                .orElse("_dmarc." + domain.name());
    }

    private static String purpose(DnsRecord record) {
        return switch (record.purpose().toUpperCase(Locale.ROOT)) {
            case "SPF" -> record.type().equals("MX") ? "Bounces" : "Permission to send";
            case "DKIM" -> "Signature";
            case "RECEIVING", "RECEIVING MX" -> "Replies";
            case "TRACKING", "TRACKINGCAA" -> "Tracking";
            default -> record.purpose();
        };
    }

    private static NativeTableCell two(String line, String below) {
        Div first = new Div(line);
        first.addClassName("medium");
        Div meta = new Div(below);
        meta.addClassName("meta");
        return new NativeTableCell(first, (Component) meta);
    }

    private static NativeTableCell copyable(String value, String what) {
        Code code = new Code(value);
        code.addClassName("cut");
        code.getElement().setAttribute("title", value);
        Div line = new Div(code, new CopyButton(value, what));
        line.addClassName("copyable");
        return new NativeTableCell(line);
    }
}
