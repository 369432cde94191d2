package app.overture.shared.ui;

import java.util.List;

/** What a feature lets people reach from the command palette (Ctrl+K): one bean per feature. */
@FunctionalInterface
public interface PaletteSource {

    /**
     * @param words what was typed, stripped; empty when nothing was
     * @param most no more than so many are shown
     */
    List<Entry> find(String words, int most);

    /**
     * A place to go to.
     *
     * @param group the heading it stands under
     * @param detail a word more, to tell namesakes apart; may be empty
     * @param keys the shortcut that does the same without the palette; may be empty
     * @param address inside the application, without a leading slash
     */
    record Entry(String group, String icon, String label, String detail, String keys, String address) {

        public static Entry place(String group, String icon, String label, String detail, String address) {
            return new Entry(group, icon, label, detail, "", address);
        }
    }
}
