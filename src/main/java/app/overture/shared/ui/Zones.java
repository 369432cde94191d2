package app.overture.shared.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.List;

/** A field for a time zone: all that have a place in their name, found by typing a part of it. */
public final class Zones {

    private static final List<ZoneId> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+") || id.equals("UTC"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private Zones() {}

    public static ComboBox<ZoneId> field(String label) {
        ComboBox<ZoneId> field = new ComboBox<>(label);
        field.setItems(PLACES);
        field.setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
