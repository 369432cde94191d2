package app.overture.linkedin.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where a person is in the list for their own clicks; news redraws the list and must not lose the place. */
final class HandPlace {

    private @Nullable UUID open;
    private static final long MOMENT = TimeUnit.SECONDS.toNanos(3);

    private boolean moved;
    private long movedAt;

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
        moved = wantsFocus;
        movedAt = System.nanoTime();
    }

    /** What a person did is redrawn more than once: by their own act and by the news of it. */
    boolean takeFocus() {
        moved = moved && System.nanoTime() - movedAt < MOMENT;
        return moved;
    }
}
