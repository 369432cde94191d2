package app.overture.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a list, in the shape that REST answers. */
public record Page<T>(List<T> items, long total, int page, int size) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> each) {
        return new Page<>(items.stream().<R>map(each).toList(), total, page, size);
    }
}
