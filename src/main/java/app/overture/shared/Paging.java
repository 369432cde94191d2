package app.overture.shared;

/**
 * Which part of a list is wanted.
 *
 * @param page from 0
 * @param size 1 to 200
 * @param sort name of a field, with a leading minus for descending; empty for the list's own order
 */
public record Paging(int page, int size, String sort) {

    public static final int LARGEST = 200;

    public Paging {
        if (page < 0) {
            throw Problem.badInput("page", "page counts from 0.");
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.badInput("size", "size is 1 to 200.");
        }
    }

    public static Paging first(int size) {
        return new Paging(0, size, "");
    }

    public long offset() {
        return (long) page * size;
    }

    public boolean descending() {
        return sort.startsWith("-");
    }

    public String sortField() {
        return descending() ? sort.substring(1) : sort;
    }
}
