package app.overture.contacts.ui;

import app.overture.contacts.ContactRow;
import app.overture.shared.ui.Badge;
import app.overture.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What sets a contact apart from others: the badges beside the name. */
record ContactMarks(String icon, String word, Tone look) {

    static final int MOST = 4;

    /** The style class. */
    String tone() {
        return look.name().toLowerCase(Locale.ROOT);
    }

    static List<ContactMarks> of(ContactRow row) {
        List<ContactMarks> marks = new ArrayList<>();
        if (row.disqualified()) {
            marks.add(new ContactMarks("ban", "Disqualified", Tone.BAD));
        }
        if (row.suppressed()) {
            marks.add(new ContactMarks("shield", "Suppressed", Tone.BAD));
        }
        if (row.replied()) {
            marks.add(new ContactMarks("chat", "Replied", Tone.GOOD));
        }
        if (row.enriching()) {
            marks.add(new ContactMarks("busy", "Enriching", Tone.PROGRESS));
        }
        return marks;
    }

    Component badge() {
        return new Badge(icon, word, look);
    }
}
