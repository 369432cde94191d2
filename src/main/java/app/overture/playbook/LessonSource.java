package app.overture.playbook;

import java.util.List;

/** Who knows what the edits of the workspace teach; whoever keeps the edits brings it. */
public interface LessonSource {

    /** Counted anew, the best supported first. */
    List<Lesson> lessons();
}
