package app.overture.linkedin.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person is in the list for their own clicks; news redraws the list and must not lose the place. */
final class HandPlace {

    private @Nullable UUID open;
    private boolean focus;

    private HandPlace() {}

    static HandPlace of(UI ui) {
        HandPlace place = ComponentUtil.getData(ui, HandPlace.class);
        if (place == null) {
            place = new HandPlace();
            ComponentUtil.setData(ui, HandPlace.class, place);
        }
        return place;
    }

    boolean isAt(UUID id) {
        return id.equals(open);
    }

    /** @param wantsFocus the person has just moved there */
    void at(UUID id, boolean wantsFocus) {
        open = id;
        focus = wantsFocus;
    }

    boolean takeFocus() {
        boolean taken = focus;
        focus = false;
        return taken;
    }
}
